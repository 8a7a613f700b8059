package esperanza.protocol.diligence;

import esperanza.protocol.vocabulary.LegalMoment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of moments that ships: which events are which moment of law. A row is data, and needs no code. */
public final class MomentRows {

    private static final List<MomentRow> ALL = read();
    private static final Map<String, List<MomentRow>> BY_EVENT =
            ALL.stream().collect(Collectors.groupingBy(row -> row.event().name()));
    private static final Map<LegalMoment, List<MomentRow>> BY_MOMENT =
            ALL.stream().collect(Collectors.groupingBy(MomentRow::moment));

    private MomentRows() {}

    /** All rows, in the order of the table. */
    public static List<MomentRow> all() {
        return ALL;
    }

    /** The rows of the events of this name, whatever they say. */
    public static List<MomentRow> of(String event) {
        return BY_EVENT.getOrDefault(event, List.of());
    }

    /** The rows that an event is. */
    public static Stream<MomentRow> of(String event, Map<String, Object> content) {
        return of(event).stream().filter(row -> row.is(content));
    }

    /** The rows of a moment. */
    public static Stream<MomentRow> of(LegalMoment moment) {
        return BY_MOMENT.getOrDefault(moment, List.of()).stream();
    }

    /** The published events of a service that are moments. */
    public static Set<String> events(String source) {
        return ALL.stream()
                .filter(row -> row.published() && row.source().equals(source))
                .map(row -> row.event().name())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The audience of the moment's events: that which is closed to most, if they differ. Empty: the table lacks it. */
    public static Optional<String> audience(LegalMoment moment) {
        return of(moment).map(MomentRow::audience).reduce((one, other) -> one.equals("CASE") ? other : one);
    }

    private static List<MomentRow> read() {
        try (InputStream file = MomentRows.class.getResourceAsStream("/esperanza/protocol/moments.csv")) {
            if (file == null) {
                throw new IllegalStateException("Missing resource moments.csv");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(MomentRow::valueOf)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
