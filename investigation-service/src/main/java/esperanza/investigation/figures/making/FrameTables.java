package esperanza.investigation.figures.making;

import esperanza.investigation.figures.domain.Tile;
import esperanza.runtime.query.Rows;
import esperanza.runtime.reader.Columns;
import esperanza.runtime.reader.Leadership;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The tables of frames, as the leader writes them. Rows are only added. */
record FrameTables(Leadership leader) {

    private static final String WAITING = """
            select c.case_id, c.history from figure_case c
            where not exists (select 1 from figure_member m where m.case_id = c.case_id)
              and exists (select 1 from case_milestone r
                where r.case_id = c.case_id and r.milestone = 'REPORTED' and r.reached_at <= $1)""";
    private static final String LAST = """
            select coalesce(max(frame), 0) frame, coalesce(max(at), '-infinity') < $1 is_later,
              (select coalesce(max(tile), 0) from figure_tile) tile
            from figure_frame""";
    private static final String ADD_TILES = """
            with members as (
              insert into figure_member(case_id, tile) select * from unnest($9::uuid[], $10::int[]))
            insert into figure_tile(tile, frame, first_month, last_month, area, institution, unit, cases)
            select * from unnest($1::int[], $2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
              $8::int[])""";
    private static final String TILES = "select tile, cases from figure_tile";
    private static final String BEFORE = """
            select distinct on (tile, milestone) tile, milestone, number from figure_number
            order by tile, milestone, frame desc""";
    private static final String NOW = """
            select m.tile, r.milestone, count(*)::int number from figure_member m join case_milestone r using (case_id)
            where r.reached_at <= $1 group by m.tile, r.milestone""";
    private static final String RELEASE = """
            with frame as (insert into figure_frame(frame, at, list) values ($4, $5, $6))
            insert into figure_number(tile, milestone, frame, number)
            select tile, milestone, $4, number from unnest($1::int[], $2::text[], $3::int[]) u(tile, milestone, number)""";

    /**
     * What was made last.
     *
     * @param isEarlier whether no frame was made for the instant, or for a later one
     */
    record Last(int frame, int tile, boolean isEarlier) {}

    /** A case that lies in no tile, and what is known of it. */
    record Untiled(UUID caseId, String history) {}

    record Moved(int tile, String milestone, int number) {}

    private record Numbered(int number, Tile tile) {}

    private record Member(UUID caseId, int tile) {}

    Last last(Instant at) {
        Row row = leader.run(LAST, Tuple.of(Rows.at(at))).iterator().next();
        return new Last(row.getInteger("frame"), row.getInteger("tile"), row.getBoolean("is_later"));
    }

    List<Untiled> untiled(Instant at) {
        return Rows.map(
                leader.run(WAITING, Tuple.of(Rows.at(at))),
                row -> new Untiled(row.getUUID("case_id"), row.getString("history")));
    }

    void addTiles(Last last, List<Tile> tiles) {
        List<Numbered> numbered = new ArrayList<>();
        List<Member> members = new ArrayList<>();
        for (Tile tile : tiles) {
            int number = last.tile + 1 + numbered.size();
            numbered.add(new Numbered(number, tile));
            tile.cases().forEach(caseId -> members.add(new Member(caseId, number)));
        }
        if (!tiles.isEmpty()) {
            leader.run(
                    ADD_TILES,
                    Columns.of(numbered)
                            .integers(Numbered::number)
                            .integers(_ -> last.frame + 1)
                            .texts(each -> each.tile.first().toString())
                            .texts(each -> each.tile.last().toString())
                            .textsIfAny(each -> each.tile.place().area())
                            .textsIfAny(each -> each.tile.place().institution())
                            .textsIfAny(each -> each.tile.place().unit())
                            .integers(each -> each.tile.cases().size())
                            .tuple()
                            .addArrayOfUUID(members.stream().map(Member::caseId).toArray(UUID[]::new))
                            .addArrayOfInteger(
                                    members.stream().map(Member::tile).toArray(Integer[]::new)));
        }
    }

    /** How many cases each tile holds. */
    Map<Integer, Integer> tiles() {
        Map<Integer, Integer> tiles = new HashMap<>();
        leader.run(TILES, Tuple.tuple()).forEach(row -> tiles.put(row.getInteger("tile"), row.getInteger("cases")));
        return tiles;
    }

    /** The numbers of each tile in the last frame. */
    Map<Integer, Map<String, Integer>> released() {
        return numbers(BEFORE, Tuple.tuple());
    }

    /** The exact counts of each tile. */
    Map<Integer, Map<String, Integer>> exact(Instant at) {
        return numbers(NOW, Tuple.of(Rows.at(at)));
    }

    /** @param list the version of the table of milestones */
    void release(Last last, Instant at, int list, List<Moved> moved) {
        leader.run(
                RELEASE,
                Columns.of(moved)
                        .integers(Moved::tile)
                        .texts(Moved::milestone)
                        .integers(Moved::number)
                        .tuple()
                        .addInteger(last.frame + 1)
                        .addOffsetDateTime(Rows.at(at))
                        .addInteger(list));
    }

    private Map<Integer, Map<String, Integer>> numbers(String sql, Tuple arguments) {
        Map<Integer, Map<String, Integer>> numbers = new HashMap<>();
        leader.run(sql, arguments).forEach(row -> numbers.computeIfAbsent(row.getInteger("tile"), _ -> new HashMap<>())
                .put(row.getString("milestone"), row.getInteger("number")));
        return numbers;
    }
}
