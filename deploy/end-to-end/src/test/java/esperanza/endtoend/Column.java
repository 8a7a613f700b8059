package esperanza.endtoend;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A column of a table in which words are searched. */
record Column(String table, String name, boolean bytes) {

    String rowsWith(List<String> words) {
        var pattern =
                bytes ? "position(convert_to('%2$s', 'UTF8') in \"%1$s\") > 0" : "strpos(\"%1$s\"::text, '%2$s') > 0";
        return "select count(*) from \"" + table + "\" where "
                + words.stream().map(word -> pattern.formatted(name, word)).collect(joining(" or "));
    }

    @Override
    public String toString() {
        return table + "." + name;
    }
}
