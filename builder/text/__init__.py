"""Running text: Markdown, sentences, words, and marks on them."""
