package esperanza.intake.report.domain;

import static esperanza.intake.report.domain.ReportFixture.CASE;
import static esperanza.intake.report.domain.ReportFixture.REPORT;
import static esperanza.intake.report.domain.ReportFixture.received;

import esperanza.intake.report.domain.ReportCommand.*;
import esperanza.intake.report.domain.ReportEvent.*;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import esperanza.protocol.vocabulary.TransferDestination;
import esperanza.protocol.vocabulary.Urgency;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Transfers of a report to a receiver outside the mechanism. */
class TransferringTest {

    private static final UUID TRANSFER = new UUID(7, 7);
    private static final TransferReport HAND_OVER = new TransferReport(
            TRANSFER, TransferDestination.ANOTHER_STATE, Optional.of("the neighbours"), "she lives there");
    private static final ReportTransferred TRANSFERRED = new ReportTransferred(
            REPORT,
            CASE,
            TRANSFER,
            TransferDestination.ANOTHER_STATE,
            Optional.of(sealed("the neighbours")),
            sealed("she lives there"));
    private static final TransferAcknowledged ACKNOWLEDGED =
            new TransferAcknowledged(REPORT, CASE, TRANSFER, TransferDestination.ANOTHER_STATE, sealed("EXP-17"));

    private final Scenario<ReportCommand, Report, ReportEvent> report = Scenario.of(new ReportDecider());

    @Test
    void a_transfer_is_recorded_once_and_acknowledged_once_under_the_receiver_s_reference() {
        report.given(received(Map.of())).when(HAND_OVER).then(TRANSFERRED);
        report.given(received(Map.of()), TRANSFERRED).when(HAND_OVER).thenNothing();
        report.given(received(Map.of()), TRANSFERRED)
                .when(new AcknowledgeTransfer(TRANSFER, "EXP-17"))
                .then(ACKNOWLEDGED);
        report.given(received(Map.of()), TRANSFERRED, ACKNOWLEDGED)
                .when(new AcknowledgeTransfer(TRANSFER, "EXP-18"))
                .thenNothing();
    }

    @Test
    void nothing_is_acknowledged_that_was_not_transferred() {
        report.given(received(Map.of()), TRANSFERRED)
                .when(new AcknowledgeTransfer(new UUID(8, 8), "EXP-17"))
                .thenRefused(ReportRule.NO_SUCH_TRANSFER);
    }

    @Test
    void the_report_stays_ours_and_is_judged_as_any_other() {
        report.given(received(Map.of()), TRANSFERRED)
                .when(new TriageReport(Urgency.U1, Map.of(), "urgent", Optional.empty()))
                .then(new ReportTriaged(
                        REPORT,
                        CASE,
                        Urgency.U1,
                        Optional.empty(),
                        Personal.of(CASE.value(), Map.of()),
                        sealed("urgent"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static Personal<String> sealed(String text) {
        return Personal.of(CASE.value(), text);
    }
}
