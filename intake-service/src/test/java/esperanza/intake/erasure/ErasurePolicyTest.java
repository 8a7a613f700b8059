package esperanza.intake.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.disclosure.WhenDataAreErasedThenNobodyHasToSayWhetherTheyAreShown;
import esperanza.intake.disclosure.domain.IdentityCommand.OvertakeRequests;
import esperanza.intake.erasure.domain.ErasureEvent.SubjectKeysDestroyed;
import esperanza.intake.report.domain.ReportCommand.MarkErased;
import esperanza.intake.report.domain.ReportEvent.DataErased;
import esperanza.kernel.Actor;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.Instruction;
import esperanza.kernel.Recorded;
import esperanza.kernel.ReportId;
import esperanza.kernel.StreamId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ErasurePolicyTest {

    private static final UUID REPORT = new UUID(1, 1);
    private static final UUID ERASURE = new UUID(3, 3);

    @Test
    void when_keys_are_destroyed_the_report_itself_says_so() {
        SubjectKeysDestroyed destroyed = new SubjectKeysDestroyed(
                new ReportId(REPORT),
                new CaseId(new UUID(2, 2)),
                ERASURE,
                List.of(new UUID(4, 4)),
                Optional.of(7),
                6,
                0);
        assertThat(new WhenKeysAreDestroyedThenTheReportSaysSo()
                        .react(new Recorded<>(
                                1,
                                8,
                                new EventId(new UUID(5, 5)),
                                Actor.system("key-destruction"),
                                Instant.EPOCH,
                                Instant.EPOCH,
                                destroyed)))
                .containsExactly(new Instruction(new StreamId("report", REPORT), new MarkErased(ERASURE)));
    }

    @Test
    void when_data_are_erased_nobody_has_to_say_any_more_whether_they_are_shown() {
        DataErased erased =
                new DataErased(new ReportId(REPORT), new CaseId(new UUID(2, 2)), ERASURE, List.of(), Optional.empty());
        assertThat(new WhenDataAreErasedThenNobodyHasToSayWhetherTheyAreShown()
                        .react(new Recorded<>(
                                1,
                                9,
                                new EventId(new UUID(5, 5)),
                                Actor.system("policy"),
                                Instant.EPOCH,
                                Instant.EPOCH,
                                erased)))
                .containsExactly(new Instruction(new StreamId("identity", REPORT), new OvertakeRequests()));
    }
}
