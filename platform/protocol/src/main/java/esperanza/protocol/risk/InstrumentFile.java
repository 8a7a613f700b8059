package esperanza.protocol.risk;

import static java.util.Objects.requireNonNull;

import esperanza.protocol.risk.ScoredInstrument.Axis;
import esperanza.protocol.risk.ScoredInstrument.Cutoff;
import esperanza.protocol.risk.ScoredInstrument.Item;
import esperanza.protocol.risk.ScoredInstrument.TestedLevel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** The rows of the file of an instrument: {@code what; id; …}, in the words of the files that ship. */
record InstrumentFile(List<List<String>> rows) {

    private static final int PART_OF_ITEM = 5;

    static InstrumentFile read(String name) {
        String path = "/esperanza/protocol/risk/" + name + ".csv";
        try (InputStream file = requireNonNull(InstrumentFile.class.getResourceAsStream(path), path)) {
            return of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InstrumentFile of(String text) {
        return new InstrumentFile(text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line ->
                        Arrays.stream(line.split(";", -1)).map(String::strip).toList())
                .toList());
    }

    CountryInstrument instrument() {
        try {
            return all("row").isEmpty() ? scored() : matrix();
        } catch (IndexOutOfBoundsException | NoSuchElementException missing) {
            throw new IllegalArgumentException("A row or a column of the instrument is missing", missing);
        }
    }

    private MatrixInstrument matrix() {
        List<String> head = all("cells").getFirst();
        List<String> columns = words(head.get(3));
        Map<String, Map<String, String>> cells = new LinkedHashMap<>();
        all("row").forEach(row -> {
            List<String> levels = words(row.get(2));
            Map<String, String> line = new LinkedHashMap<>();
            columns.forEach(column -> line.put(column, known(levels.get(columns.indexOf(column)))));
            cells.put(row.get(1), Map.copyOf(line));
        });
        return new MatrixInstrument(levels(), head.get(1), head.get(2), Map.copyOf(cells));
    }

    private ScoredInstrument scored() {
        List<Cutoff> cutoffs = new ArrayList<>();
        all("cut").forEach(row -> {
            List<String> line = words(row.get(2));
            cutoffs.add(new Cutoff(known(row.get(1)), Integer.parseInt(line.get(1)), isAbove(line.getFirst())));
        });
        return new ScoredInstrument(
                levels(),
                all("axis").stream()
                        .map(row -> new Axis(row.get(1), Integer.parseInt(row.get(2)), items(row.get(1))))
                        .toList(),
                List.copyOf(cutoffs),
                all("tests").stream()
                        .map(row -> new TestedLevel(known(row.get(1)), words(row.get(2))))
                        .toList(),
                Integer.parseInt(all("known").getFirst().get(1)));
    }

    private List<Item> items(String axis) {
        return all("item").stream()
                .filter(row -> row.size() == PART_OF_ITEM && row.get(2).equals(axis))
                .map(row -> new Item(row.get(1), Integer.parseInt(row.get(3)), scale(row.get(4))))
                .toList();
    }

    private Map<String, Integer> scale(String name) {
        Map<String, Integer> points = new LinkedHashMap<>();
        all("scale").stream()
                .filter(row -> row.get(1).equals(name))
                .flatMap(row -> words(row.get(2)).stream())
                .map(answer -> answer.split("="))
                .forEach(answer -> points.put(answer[0], Integer.parseInt(answer[1])));
        if (points.isEmpty()) {
            throw new IllegalArgumentException("No scale: " + name);
        }
        return Map.copyOf(points);
    }

    private Levels levels() {
        return new Levels(all("level").stream().map(row -> row.get(1)).toList());
    }

    private String known(String level) {
        return levels().higher(level, level);
    }

    private static boolean isAbove(String word) {
        return switch (word) {
            case "above" -> true;
            case "from" -> false;
            default -> throw new IllegalArgumentException("A cut-off is from or above a line: " + word);
        };
    }

    private static List<String> words(String cell) {
        return List.of(cell.split(" +"));
    }

    private List<List<String>> all(String what) {
        return rows.stream().filter(row -> row.getFirst().equals(what)).toList();
    }
}
