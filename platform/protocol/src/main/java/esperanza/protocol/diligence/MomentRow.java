package esperanza.protocol.diligence;

import esperanza.protocol.vocabulary.LegalMoment;
import esperanza.protocol.vocabulary.TermObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A row of the table of moments: such an event is the moment.
 *
 * @param source the service that publishes the event
 * @param event the name of the event, and the conditions on its clear fields
 * @param about the things that it is about beside its case, and the fields in which their ids stand
 * @param date the field with the instant that the event sets
 * @param audience the audience of the event
 * @param published false: the event is not published yet
 */
public record MomentRow(
        LegalMoment moment,
        String source,
        Proof.Event event,
        List<About> about,
        Optional<String> date,
        String audience,
        boolean published) {

    /** A kind of thing, and the field in which its id stands, or a list of ids. */
    public record About(TermObject kind, String field) {}

    /** One thing that an event is about. */
    public record Thing(TermObject kind, String id) {}

    private static final int COLUMNS = 6;

    public MomentRow {
        about = List.copyOf(about);
    }

    /** Whether an event of this name that says this is the moment. */
    public boolean is(Map<String, Object> content) {
        return event.says(content);
    }

    /** The things that such an event is about, without its case. */
    public Stream<Thing> things(Map<String, Object> content) {
        return about.stream().flatMap(each -> ids(content.get(each.field())).map(id -> new Thing(each.kind(), id)));
    }

    /** The instant that such an event sets. */
    public Optional<Instant> date(Map<String, Object> content) {
        return date.map(content::get).map(Object::toString).map(Instant::parse);
    }

    static MomentRow valueOf(String line) {
        String[] cell = Stream.of(line.split(";", -1)).map(String::strip).toArray(String[]::new);
        if (cell.length != COLUMNS) {
            throw new IllegalArgumentException(COLUMNS + " columns are needed: " + line);
        }
        int dot = cell[1].indexOf('.');
        return new MomentRow(
                LegalMoment.valueOf(cell[0]),
                cell[1].substring(0, dot),
                ProofReader.event(cell[1].substring(dot + 1)),
                about(cell[2]),
                Optional.of(cell[3]).filter(field -> !field.isEmpty()),
                cell[4],
                !cell[5].equals("later"));
    }

    private static List<About> about(String written) {
        List<About> about = new ArrayList<>();
        for (String each : written.isEmpty() ? new String[0] : written.split(",")) {
            String[] parts = each.strip().split("=");
            about.add(new About(TermObject.valueOf(parts[0]), parts[1]));
        }
        return about;
    }

    private static Stream<String> ids(Object value) {
        return switch (value) {
            case null -> Stream.empty();
            case Collection<?> several -> several.stream().map(Object::toString);
            case Object one -> Stream.of(one.toString());
        };
    }
}
