package esperanza.endtoend;

/** A column of a table in which a word is searched. */
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
