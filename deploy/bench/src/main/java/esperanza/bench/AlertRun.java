package esperanza.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The figures of the reports of one open loop.
 *
 * @param latencies from the due instant of a report to the frame of its alert. An alert that never came counts as
 *     arriving when the wait for it ended
 * @param stretches the same of the reports that were due in each stretch of the loop
 * @param missing alerts that never came
 * @param cuts how often the live stream was cut off meanwhile
 * @param chain milliseconds from the report's record to the alert's, of the alerts that were recorded
 * @param spent the work of PostgreSQL for the services
 * @param age seconds since the youngest service began
 * @param due the instant at which the report of each case was due
 */
record AlertRun(
        long reports,
        Latencies latencies,
        List<Latencies> stretches,
        long missing,
        int cuts,
        Chain chain,
        Counts spent,
        double age,
        Map<UUID, Long> due) {

    static final Duration STRETCH = Duration.ofSeconds(5);
}
