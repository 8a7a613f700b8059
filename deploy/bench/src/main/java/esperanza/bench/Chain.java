package esperanza.bench;

import esperanza.local.Postgres;

/**
 * From the instant at which a report was recorded to the instant at which its alert was recorded, in milliseconds. What
 * is missing to the whole latency is the request before, and the live stream behind.
 */
record Chain(double p50, double p90, double p99) {

    private static final String BETWEEN = """
            select coalesce(percentile_cont(%s) within group (order by
                extract(epoch from alert.recorded_at - report.recorded_at) * 1000), 0)::float8
              from (select recorded_at, convert_from(clear, 'UTF8')::json->>'caseId' case_id from event
                     where position > %d and type like 'esperanza.notification.alert-raised.%%') alert
              join (select recorded_at, convert_from(clear, 'UTF8')::json->>'caseId' case_id from event
                     where position > %d and type like 'esperanza.intake.report-received.%%') report
                using (case_id)""";

    /** @param after the last position of notification's log before the first report */
    static Chain of(Postgres postgres, long after) {
        return new Chain(
                percentile(postgres, after, ".5"),
                percentile(postgres, after, ".9"),
                percentile(postgres, after, ".99"));
    }

    private static double percentile(Postgres postgres, long after, String fraction) {
        return Double.parseDouble(Sql.text(postgres, "notification", BETWEEN.formatted(fraction, after, after)));
    }
}
