package esperanza.investigation.figures.making;

import esperanza.investigation.figures.domain.Tile;
import esperanza.kernel.CaseId;
import esperanza.runtime.query.Rows;
import esperanza.runtime.reader.Columns;
import esperanza.runtime.reader.Leadership;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The tables of frames, as the leader writes them. Rows are only added. What is many is read and written in parts, so
 * that no statement takes long, and the leader is seen to make progress. The frame itself is the last row: until then
 * nobody is shown its numbers.
 *
 * @param together how many rows, or tiles, one statement takes
 */
record FrameTables(Leadership leader, int together) {

    static final UUID FIRST = new UUID(0, 0);

    private static final String WAITING = """
            select c.case_id, c.history from figure_case c
            where c.case_id > $2 and not exists (select 1 from figure_member m where m.case_id = c.case_id)
              and exists (select 1 from case_milestone r
                where r.case_id = c.case_id and r.milestone = 'REPORTED' and r.reached_at <= $1)
            order by c.case_id limit $3""";
    private static final String LAST = """
            select coalesce(max(frame), 0) frame, coalesce(max(at), '-infinity') < $1 is_later,
              (select coalesce(max(tile), 0) from figure_tile) tile, (select max(last_month) from figure_tile
                where frame in (select frame from figure_frame)) last_month
            from figure_frame""";
    private static final String ADD_TILES = """
            with members as (
              insert into figure_member(case_id, tile) select * from unnest($9::uuid[], $10::int[]))
            insert into figure_tile(tile, frame, first_month, last_month, area, institution, unit, cases)
            select * from unnest($1::int[], $2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
              $8::int[])""";
    private static final String LEAVE_OUT = "insert into figure_member(case_id, tile) select unnest($1::uuid[]), 0";
    private static final String TILES = "select tile, cases from figure_tile where tile > $1 and tile <= $2";
    private static final String BEFORE = """
            select distinct on (tile, milestone) tile, milestone, number from figure_number
            where tile > $1 and tile <= $2 and frame <= $3 order by tile, milestone, frame desc""";
    private static final String CLEAR = "delete from figure_number where tile > $1 and tile <= $2 and frame > $3";
    private static final String NOW = """
            select m.tile, r.milestone, count(*)::int number from figure_member m join case_milestone r using (case_id)
            where m.tile > $1 and m.tile <= $2 and r.reached_at <= $3 group by m.tile, r.milestone""";
    private static final String WITH_FILE = """
            select m.tile, m.case_id from figure_member m join case_milestone r using (case_id)
            where m.tile > $1 and m.tile <= $2 and r.milestone = 'OPENED' and r.reached_at <= $3""";
    private static final String WRITE = """
            insert into figure_number(tile, milestone, frame, number)
            select tile, milestone, $4, number from unnest($1::int[], $2::text[], $3::int[]) u(tile, milestone, number)
            on conflict (tile, milestone, frame) do update set number = excluded.number""";
    private static final String RELEASE = "insert into figure_frame(frame, at, list) values ($1, $2, $3)";

    /**
     * The last frame, tile and month.
     *
     * @param month the last month of the tiles; a tile whose frame was never made does not count
     * @param isEarlier whether no frame was made for the instant, or for a later one
     */
    record Last(int frame, int tile, Optional<YearMonth> month, boolean isEarlier) {}

    /** A case that lies in no tile, and what is known of it. */
    record Untiled(UUID caseId, String history) {}

    record Moved(int tile, String milestone, int number) {}

    /** The tiles after one number, up to another one. */
    record Range(int after, int upTo) {}

    private record Numbered(int number, Tile tile) {}

    private record Member(UUID caseId, int tile) {}

    Last last(Instant at) {
        Row row = run(LAST, Tuple.of(Rows.at(at))).iterator().next();
        return new Last(
                row.getInteger("frame"),
                row.getInteger("tile"),
                Optional.ofNullable(row.getString("last_month")).map(YearMonth::parse),
                row.getBoolean("is_later"));
    }

    /** The next cases after this one. */
    List<Untiled> untiled(Instant at, UUID after) {
        return Rows.map(
                run(WAITING, Tuple.of(Rows.at(at), after, together)),
                row -> new Untiled(row.getUUID("case_id"), row.getString("history")));
    }

    /** These cases are never counted. */
    void leaveOut(List<UUID> cases) {
        if (!cases.isEmpty()) {
            run(LEAVE_OUT, Tuple.of(cases.toArray(UUID[]::new)));
        }
    }

    /** Returns the number of the last tile. */
    int addTiles(Last last, List<Tile> tiles) {
        List<Numbered> numbered = new ArrayList<>();
        List<Member> members = new ArrayList<>();
        int number = last.tile;
        for (Tile tile : tiles) {
            number++;
            int its = number;
            numbered.add(new Numbered(its, tile));
            tile.cases().forEach(caseId -> members.add(new Member(caseId, its)));
            if (members.size() >= together) {
                add(last, numbered, members);
            }
        }
        add(last, numbered, members);
        return number;
    }

    private void add(Last last, List<Numbered> numbered, List<Member> members) {
        if (!numbered.isEmpty()) {
            run(
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
            numbered.clear();
            members.clear();
        }
    }

    /** All tiles up to this number, in parts. */
    List<Range> parts(int upTo) {
        List<Range> parts = new ArrayList<>();
        for (int after = 0; after < upTo; after += together) {
            parts.add(new Range(after, Math.min(after + together, upTo)));
        }
        return parts;
    }

    /** How many cases each tile holds. */
    Map<Integer, Integer> tiles(Range part) {
        Map<Integer, Integer> tiles = new HashMap<>();
        run(TILES, Tuple.of(part.after, part.upTo))
                .forEach(row -> tiles.put(row.getInteger("tile"), row.getInteger("cases")));
        return tiles;
    }

    /** The numbers of each tile in the last frame. */
    Map<Integer, Map<String, Integer>> released(Last last, Range part) {
        return numbers(BEFORE, Tuple.of(part.after, part.upTo, last.frame));
    }

    /** Removes what was written for a frame of which the making broke off. */
    void clear(Last last, Range part) {
        run(CLEAR, Tuple.of(part.after, part.upTo, last.frame));
    }

    /** The exact counts of each tile. */
    Map<Integer, Map<String, Integer>> exact(Range part, Instant at) {
        return numbers(NOW, Tuple.of(part.after, part.upTo, Rows.at(at)));
    }

    /** The cases of each tile that have a file. */
    Map<Integer, List<CaseId>> withFile(Range part, Instant at) {
        Map<Integer, List<CaseId>> cases = new HashMap<>();
        run(WITH_FILE, Tuple.of(part.after, part.upTo, Rows.at(at)))
                .forEach(row -> cases.computeIfAbsent(row.getInteger("tile"), _ -> new ArrayList<>())
                        .add(new CaseId(row.getUUID("case_id"))));
        return cases;
    }

    void write(Last last, List<Moved> moved) {
        if (!moved.isEmpty()) {
            run(
                    WRITE,
                    Columns.of(moved)
                            .integers(Moved::tile)
                            .texts(Moved::milestone)
                            .integers(Moved::number)
                            .tuple()
                            .addInteger(last.frame + 1));
        }
    }

    /** @param list the version of the table of milestones */
    void release(Last last, Instant at, int list) {
        run(RELEASE, Tuple.of(last.frame + 1, Rows.at(at), list));
    }

    private Map<Integer, Map<String, Integer>> numbers(String sql, Tuple arguments) {
        Map<Integer, Map<String, Integer>> numbers = new HashMap<>();
        run(sql, arguments).forEach(row -> numbers.computeIfAbsent(row.getInteger("tile"), _ -> new HashMap<>())
                .put(row.getString("milestone"), row.getInteger("number")));
        return numbers;
    }

    private RowSet<Row> run(String sql, Tuple arguments) {
        if (leader.held().isEmpty()) {
            throw new IllegalStateException("Another instance makes the frame");
        }
        return leader.run(sql, arguments);
    }
}
