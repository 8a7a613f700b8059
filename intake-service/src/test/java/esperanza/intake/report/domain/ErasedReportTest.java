package esperanza.intake.report.domain;

import static esperanza.intake.report.domain.ReportFixture.CASE;
import static esperanza.intake.report.domain.ReportFixture.REPORT;
import static esperanza.intake.report.domain.ReportFixture.WOMAN;
import static esperanza.intake.report.domain.ReportFixture.received;

import esperanza.intake.report.domain.ReportCommand.*;
import esperanza.intake.report.domain.ReportCommand.RecordDuties.CheckWall;
import esperanza.intake.report.domain.ReportEvent.*;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.ReferralDestination;
import esperanza.protocol.vocabulary.StatementKind;
import esperanza.protocol.vocabulary.TransferDestination;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A report whose data were erased. */
class ErasedReportTest {

    private static final UUID ERASURE = new UUID(9, 9);
    private static final DataErased ERASED = new DataErased(REPORT, CASE, ERASURE, List.of(WOMAN), Optional.empty());

    private final Scenario<ReportCommand, Report, ReportEvent> report = Scenario.of(new ReportDecider());

    @Test
    void it_says_so_once_with_ids_only() {
        report.given(received(Map.of())).when(new MarkErased(ERASURE)).then(ERASED);
        report.given(received(Map.of()), ERASED).when(new MarkErased(ERASURE)).thenNothing();
        report.given().when(new MarkErased(ERASURE)).thenRefused(ReportRule.NO_SUCH_REPORT);
    }

    @Test
    void one_by_which_the_door_was_tried_says_so_too() {
        report.given(received(Map.of(), Optional.of(true)))
                .when(new MarkErased(ERASURE))
                .then(ERASED);
    }

    @Test
    void it_names_the_transfers_that_nobody_can_acknowledge_any_more() {
        UUID open = new UUID(7, 7);
        UUID done = new UUID(8, 8);
        report.given(
                        received(Map.of()),
                        transferred(open),
                        transferred(done),
                        new TransferAcknowledged(
                                REPORT, CASE, done, TransferDestination.OMBUDSMAN, Personal.of(CASE.value(), "EXP-1")))
                .when(new MarkErased(ERASURE))
                .then(new DataErased(REPORT, CASE, ERASURE, List.of(WOMAN), Optional.of(List.of(open))));
    }

    private static ReportTransferred transferred(UUID id) {
        return new ReportTransferred(
                REPORT, CASE, id, TransferDestination.OMBUDSMAN, Optional.empty(), Personal.of(CASE.value(), "why"));
    }

    @Test
    void nothing_can_be_done_with_it_any_more_and_telling_it_again_changes_nothing() {
        for (ReportCommand command : List.of(
                new AddStatement(new UUID(5, 5), StatementKind.ADDITION, Optional.empty(), "more", false),
                new AskQuestion(new UUID(6, 6), "where?"),
                new LayNotice(new UUID(4, 4), NoticeKind.NEWS, Optional.empty(), "come", Optional.empty()),
                new ReadNotice(new UUID(4, 4), Optional.empty(), Optional.empty()),
                new ChangeConsent(ConsentPurpose.INVESTIGATION, ConsentChange.GIVEN),
                new ReferReport(ReferralDestination.PROTECTION, "now"),
                new RecordDuties(List.of(new CheckWall())),
                new CompromiseContact())) {
            report.given(received(Map.of()), ERASED).when(command).thenRefused(ReportRule.ERASED);
        }
        report.given(received(Map.of()), ERASED)
                .when(new ReceiveReport(received(Map.of())))
                .thenNothing();
    }
}
