package esperanza.endtoend;

/** A column of a table, to be searched for a word. */
record Column(String table, String name, boolean bytes) {

    String rowsWith(String word) {
        var found = bytes
                ? "position(convert_to('%s', 'UTF8') in \"%s\") > 0".formatted(word, name)
                : "strpos(\"%s\"::text, '%s') > 0".formatted(name, word);
        return "select count(*) from \"" + table + "\" where " + found;
    }

    @Override
    public String toString() {
        return table + "." + name;
    }
}
