package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.Platform;
import esperanza.local.Service;
import org.junit.jupiter.api.Test;

/** Two instances of investigation run, and the instance that leads is frozen. */
class TwoInstancesTest {

    private final Platform platform = SharedPlatform.whole();

    @Test
    void the_other_one_takes_the_lead_and_each_file_is_registered_once_also_when_the_first_thaws() {
        var outcome = Outcome.before(platform);
        var second = platform.instance("investigation", 2);
        second.start();
        try (Reports reports = Reports.sending(platform)) {
            reports.awaitMore(20);
            var leader = leader();
            leader.freeze();
            reports.awaitMore(20);
            Waiting.until("the other one leads", () -> leader().port() != leader.port());
            leader.thaw();
            reports.awaitMore(20);
            outcome.isWhole(reports);
            assertThat(leader.readiness()).isEqualTo(200);
        } finally {
            second.kill();
        }
    }

    private Service leader() {
        var holder = new Database(platform, "investigation")
                .rows("select holder from leader where name = 'policies'")
                .getFirst();
        return platform.instance("investigation", Integer.parseInt(holder.substring(holder.lastIndexOf('-') + 1)));
    }
}
