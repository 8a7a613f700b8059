package esperanza.protocol.diligence;

import esperanza.protocol.diligence.Item.Mark;
import esperanza.protocol.vocabulary.Labels;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The due-diligence checklist in one version. A version never changes once it was in force; a new one is a new file.
 *
 * @param inForceFrom the day from which on it is asked for; no list takes effect in the past
 */
public record Checklist(int version, LocalDate inForceFrom, List<Item> items) {

    static final String TABLE = "/esperanza/protocol/diligence/checklist-labels.csv";

    private static final Labels LABELS = Labels.shipped(Checklist.class, TABLE);
    private static final Set<String> AWAITED = lines(text("awaited.csv")).collect(Collectors.toUnmodifiableSet());
    private static final int COLUMNS = 11;
    private static final String FURTHER = "and";
    private static final String NONE = "";

    public Checklist {
        items = List.copyOf(items);
        Set<String> ids = items.stream().map(Item::id).collect(Collectors.toSet());
        if (ids.size() < items.size()) {
            throw new IllegalArgumentException("An item is there twice");
        }
    }

    /** The list as it was shipped in this version. */
    public static Checklist shipped(int version) {
        return read(version, text("checklist." + version + ".csv"));
    }

    /** The names of events that a list reads, and that no service publishes yet. */
    public static Set<String> awaited() {
        return AWAITED;
    }

    /** The first instant of the day from which on it is asked for. */
    Instant since(ZoneId zone) {
        return inForceFrom.atStartOfDay(zone).toInstant();
    }

    /** All names of events that the list reads. */
    public Set<String> events() {
        return items.stream().flatMap(Item::events).collect(Collectors.toUnmodifiableSet());
    }

    /** The text of an item, in Spanish, Portuguese or, for every other language, in English. */
    public static String label(Item item, Locale locale) {
        return LABELS.of(item.id()).in(locale);
    }

    static Checklist read(int version, String text) {
        List<String> lines = lines(text).toList();
        LocalDate from =
                LocalDate.parse(lines.getFirst().replace("inForceFrom:", NONE).strip());
        List<Item> items = new ArrayList<>();
        lines.stream().skip(2).map(Checklist::cells).forEach(cell -> {
            if (cell[1].equals(FURTHER)) {
                items.add(further(items, cell));
            } else {
                items.add(item(cell));
            }
        });
        return new Checklist(version, from, items);
    }

    private static String[] cells(String line) {
        String[] cells = Stream.of(line.split(";", -1)).map(String::strip).toArray(String[]::new);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException(COLUMNS + " columns are needed: " + line);
        }
        return cells;
    }

    private static Item further(List<Item> items, String[] cell) {
        if (items.isEmpty() || !items.getLast().id().equals(cell[0])) {
            throw new IllegalArgumentException("A further row of " + cell[0] + " does not follow its first one");
        }
        return items.removeLast().and(part(cell));
    }

    private static Item item(String[] cell) {
        return new Item(
                cell[0],
                cell[1].contains("M"),
                List.of(part(cell)),
                cell[1].contains("c"),
                cell[1].contains("w"),
                cell[9],
                Mark.valueOf(cell[10]));
    }

    private static Part part(String[] cell) {
        Proof proof = Proof.valueOf(cell[3]);
        return new Part(
                Each.valueOf(cell[2]),
                proof,
                proofOr(true, cell[4]),
                proofOr(false, cell[5]),
                proofOr(false, cell[6]),
                given(cell[7]).map(TermOf::valueOf),
                given(cell[8]).map(Contest::valueOf),
                proof.isPossibleWith(event -> !AWAITED.contains(event)));
    }

    private static String text(String name) {
        try (InputStream file = Checklist.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalArgumentException("There is no " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    private static Proof proofOr(boolean without, String written) {
        return given(written).map(Proof::valueOf).orElse(new Proof.Constant(without));
    }

    private static Optional<String> given(String written) {
        return written.isEmpty() ? Optional.empty() : Optional.of(written);
    }
}
