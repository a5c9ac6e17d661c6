"""Who is named where: names, links, quotations, references."""
