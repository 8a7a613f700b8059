package esperanza.bench;

import esperanza.local.Postgres;

/**
 * A log with many events: copies of the real ones, made by SQL while the service is stopped. A copy has the same type,
 * bytes and time, and other ids throughout: the digits three to eight of every id, in the clear part and the metadata
 * too, are those of its copy. Every reader counts as having read the copies.
 */
final class LogClones {

    private static final String ID =
            "\\m([0-9a-f]{2})[0-9a-f]{6}(-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\\M";
    private static final String MOULD = """
            create table bench_mould as
            select row_number() over (order by position)::int nth, category, version, type, recorded_at, sealed,
              sealed_digest, hash, %1$s(id::text) id, %1$s(convert_from(metadata, 'UTF8')) metadata,
              %1$s(convert_from(clear, 'UTF8')) clear
            from event""";
    private static final String HOLE = """
            create function bench_hole(what text) returns text language sql immutable as
            $$ select regexp_replace(what, '%s', '\\1~~~~~~\\2', 'g') $$""".formatted(ID);
    /** The factor is odd, so no two copies have the same digits. */
    private static final String COPIES = """
            insert into event(position, category, id, version, type, recorded_at, metadata, clear, sealed,
              sealed_digest, hash)
            select %1$d + (copy - %2$d) * m.size + m.nth, m.category, m.id, m.version, m.type, m.recorded_at,
              m.metadata, m.clear, m.sealed, m.sealed_digest, m.hash
            from generate_series(%2$d, %3$d) copy, lateral (
              select nth, count(*) over () size, category, version, type, recorded_at, sealed, sealed_digest, hash,
                replace(id, '~~~~~~', digits)::uuid id,
                convert_to(replace(metadata, '~~~~~~', digits), 'UTF8') metadata,
                convert_to(replace(clear, '~~~~~~', digits), 'UTF8') clear
              from bench_mould, lpad(to_hex(copy * 7919 %% 16777216), 6, '0') digits
              order by nth) m""";

    private static final String HEADS = """
            insert into stream(category, id, version, hash)
            select distinct on (category, id) category, id, version, hash from event where position > %d
            order by category, id, version desc""";
    private static final String LAST = "select coalesce(max(position), 0) from event";

    private final Postgres postgres;
    private final String service;
    private int copies;

    LogClones(Postgres postgres, String service) {
        this.postgres = postgres;
        this.service = service;
    }

    /** Adds whole copies of the real log until there are at least so many events; returns how many there are. */
    long upTo(long events) {
        if (copies == 0) {
            run(HOLE);
            run(MOULD.formatted("bench_hole"));
        }
        long there = number(postgres, service);
        long size = Sql.number(postgres, service, "select count(*) from bench_mould");
        int more = (int) Math.max(0, (events - there + size - 1) / size);
        if (more > 0) {
            run(COPIES.formatted(there, copies + 1, copies + more));
            run(HEADS.formatted(there));
            copies += more;
        }
        run("update cursor set position = (select max(position) from event)");
        run("vacuum analyze event, stream");
        return number(postgres, service);
    }

    private void run(String sql) {
        Sql.run(postgres, service, sql);
    }

    private static long number(Postgres postgres, String service) {
        return Sql.number(postgres, service, LAST);
    }
}
