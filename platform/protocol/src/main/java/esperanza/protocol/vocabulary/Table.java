package esperanza.protocol.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of words as text: a head, then the rows, with semicolons between their cells. A cell that contains one
 * stands in quotation marks. A line that begins with {@code #} is a comment.
 */
record Table(String name, String text) {

    /** A semicolon outside all quotation marks: an even number of them follows it. */
    private static final Pattern BETWEEN = Pattern.compile(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    private static final String QUOTE = "\"";

    /** The table that ships with a class, whose own loader finds it. A missing file is a fault of the build. */
    static Table shipped(Class<?> with, String name) {
        try (InputStream bytes = with.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException("Missing resource " + name);
            }
            return new Table(name, new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cells of its rows, in their order. All rows that are not whole are named at once. */
    List<List<String>> rows(String head, Predicate<List<String>> whole) {
        List<String> lines = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        if (!lines.getFirst().equals(head)) {
            throw new IllegalStateException(name + " does not begin with " + head);
        }
        int columns = cells(head).size();
        String faulty = lines.stream()
                .skip(1)
                .filter(line -> cells(line).size() != columns || !whole.test(cells(line)))
                .collect(Collectors.joining("\n"));
        if (!faulty.isEmpty()) {
            throw new IllegalStateException("Rows of " + name + " that are not whole: " + head + "\n" + faulty);
        }
        return lines.stream().skip(1).map(Table::cells).toList();
    }

    private static List<String> cells(String line) {
        return Stream.of(BETWEEN.split(line, -1))
                .map(cell -> plain(cell.strip()))
                .toList();
    }

    private static String plain(String cell) {
        return cell.startsWith(QUOTE) && cell.endsWith(QUOTE) && cell.length() > 1
                ? cell.substring(1, cell.length() - 1).replace(QUOTE + QUOTE, QUOTE)
                : cell;
    }
}
