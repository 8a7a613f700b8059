package esperanza.investigation.figures.read;

import esperanza.investigation.figures.domain.Place;
import esperanza.investigation.figures.domain.Released;
import esperanza.runtime.query.Queries;
import esperanza.runtime.query.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The frames that were released: all that anybody is shown of the figures. */
@Singleton
public class Frames {

    /**
     * A frame.
     *
     * @param number 1, 2, 3 …
     * @param at the instant up to which recorded events count
     */
    public record Frame(int number, Instant at) {}

    /**
     * By how much a frame moved the number of a milestone, and why.
     *
     * @param recordedSince because of what was recorded of known cases since the frame before
     * @param newCohorts because cases of further months are counted
     */
    public record Change(Frame frame, String milestone, int recordedSince, int newCohorts) {}

    private static final String AT = "select frame, at from figure_frame where at <= $1 order by frame desc limit 1";
    private static final String TILES = """
            select distinct on (n.tile, n.milestone) n.tile, n.milestone, n.number, t.first_month, t.last_month, t.area,
              t.institution, t.unit
            from figure_number n join figure_tile t using (tile)
            where n.frame <= $1 order by n.tile, n.milestone, n.frame desc""";
    private static final String CHANGES = """
            select n.frame, f.at, n.milestone,
              coalesce(sum(n.number - before.number) filter (where t.frame < n.frame), 0)::int recorded,
              coalesce(sum(n.number) filter (where t.frame = n.frame), 0)::int cohorts
            from figure_number n join figure_tile t using (tile) join figure_frame f on f.frame = n.frame,
              lateral (select coalesce((select b.number from figure_number b where b.tile = n.tile
                and b.milestone = n.milestone and b.frame < n.frame order by b.frame desc limit 1), 0) number) before
            where n.milestone = any($1) group by n.frame, f.at, n.milestone order by n.frame, n.milestone""";
    private static final String MOVED = "select distinct milestone from figure_number where frame = $1";

    private final Queries queries;

    public Frames(Queries queries) {
        this.queries = queries;
    }

    /** The last frame that was made up to this instant. */
    public Uni<Optional<Frame>> at(Instant instant) {
        return queries.rows(
                        AT,
                        Tuple.of(Rows.at(instant)),
                        row -> new Frame(
                                row.getInteger("frame"),
                                row.getOffsetDateTime("at").toInstant()))
                .map(frames -> frames.stream().findFirst());
    }

    /** All tiles as this frame shows them. */
    public Uni<List<Released>> tiles(int frame) {
        return queries.rows(TILES, Tuple.of(frame), row -> row).map(Frames::released);
    }

    /** The changes of these milestones by frame, in the whole country. */
    public Uni<List<Change>> changes(Collection<String> milestones) {
        return queries.rows(
                CHANGES,
                Tuple.of(milestones.toArray(String[]::new)),
                row -> new Change(
                        new Frame(
                                row.getInteger("frame"),
                                row.getOffsetDateTime("at").toInstant()),
                        row.getString("milestone"),
                        row.getInteger("recorded"),
                        row.getInteger("cohorts")));
    }

    /** The milestones of which a number moved with this frame. */
    public Uni<Set<String>> moved(int frame) {
        return queries.rows(MOVED, Tuple.of(frame), row -> row.getString("milestone"))
                .map(found -> found.stream().collect(Collectors.toUnmodifiableSet()));
    }

    private static List<Released> released(List<Row> rows) {
        Map<Integer, Row> tiles = new LinkedHashMap<>();
        Map<Integer, Map<String, Integer>> numbers = new HashMap<>();
        rows.forEach(row -> {
            int tile = row.getInteger("tile");
            tiles.put(tile, row);
            numbers.computeIfAbsent(tile, _ -> new HashMap<>())
                    .put(row.getString("milestone"), row.getInteger("number"));
        });
        return tiles.entrySet().stream()
                .map(tile -> released(tile.getValue(), numbers.get(tile.getKey())))
                .toList();
    }

    private static Released released(Row row, Map<String, Integer> numbers) {
        Place place = new Place(
                Optional.ofNullable(row.getString("area")),
                Optional.ofNullable(row.getString("institution")),
                Optional.ofNullable(row.getString("unit")));
        return new Released(
                YearMonth.parse(row.getString("first_month")),
                YearMonth.parse(row.getString("last_month")),
                place,
                numbers);
    }
}
