"""How long things take, on the computer at hand: each module measures one thing and gives rows."""
