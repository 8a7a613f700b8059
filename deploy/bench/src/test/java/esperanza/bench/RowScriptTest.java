package esperanza.bench;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.bench.RowScript.Column;
import esperanza.bench.RowScript.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowScriptTest {

    private static final Column POSITION = new Column("position", "bigint", "'41'", true);
    private static final Column ID = new Column("id", "uuid", "'6f9619ff-8b86-4d11-b42d-00c04fc964ff'", true);
    private static final Column TYPE = new Column("type", "text", "'a;b'", false);
    private static final Column AT = new Column("at", "timestamp with time zone", "'2026-11-26 18:00:00+00'", false);
    private static final Column CLEAR = new Column("clear", "bytea", "E'\\\\x00ff'", false);
    private static final Column NAME = new Column("value", "bytea", "E'\\\\x00ff10'", true);
    private static final Column NOTHING = new Column("sealed", "bytea", "NULL", false);

    @Test
    void an_id_is_another_one_wherever_it_stands_and_all_other_bytes_stay() {
        List<Row> rows = List.of(
                new Row("event", List.of(POSITION, ID, TYPE, AT, CLEAR, NOTHING)),
                new Row("event", List.of(new Column("position", "bigint", "'43'", true), ID, TYPE, AT, CLEAR, NOTHING)),
                new Row("stream_key", List.of(NAME, ID)));
        assertThat(RowScript.of(rows)).isEqualTo("""
                with fresh as materialized (select nextval('limit_position') base, gen_random_uuid() u0, gen_random_uuid() u1),
                into_event as (insert into event(position, id, type, at, clear, sealed)
                  select (base + 0)::bigint, u0::uuid, 'a;b'::text, now()::timestamp with time zone, E'\\\\x00ff'::bytea, null::bytea from fresh
                  union all select (base + 2)::bigint, u0::uuid, 'a;b'::text, now()::timestamp with time zone, E'\\\\x00ff'::bytea, null::bytea from fresh),
                into_stream_key as (insert into stream_key(value, id)
                  select substr(sha256(uuid_send(u1)), 1, 3)::bytea, u0::uuid from fresh)
                select count(*) from fresh;
                """);
    }

    @Test
    void an_execution_uses_as_many_positions_as_the_rows_span() {
        Row first = new Row("event", List.of(POSITION));
        Row last = new Row("event", List.of(new Column("position", "bigint", "'43'", true)));
        assertThat(RowScript.stretch(List.of(first, last))).isEqualTo(3);
        assertThat(RowScript.stretch(List.of(new Row("wall", List.of(ID))))).isEqualTo(1);
    }
}
