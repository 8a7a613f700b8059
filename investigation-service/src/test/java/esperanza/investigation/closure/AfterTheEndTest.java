package esperanza.investigation.closure;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.analysis.domain.ExaminationCommand;
import esperanza.investigation.analysis.domain.IssueProduct;
import esperanza.investigation.authorship.domain.AuthorshipCommand;
import esperanza.investigation.closure.domain.ClosureCommand;
import esperanza.investigation.diligence.domain.OmissionCommand;
import esperanza.investigation.evidence.domain.AssistanceCommand;
import esperanza.investigation.evidence.domain.AuthorisationCommand;
import esperanza.investigation.evidence.domain.CustodyCommand;
import esperanza.investigation.evidence.domain.EvidenceCommand;
import esperanza.investigation.evidence.domain.PreservationCommand;
import esperanza.investigation.file.domain.AfterTheEnd;
import esperanza.investigation.file.domain.FileCommand;
import esperanza.investigation.hypothesis.domain.HypothesisCommand;
import esperanza.investigation.participation.domain.NoticeCommand;
import esperanza.investigation.participation.domain.ParticipationCommand;
import esperanza.investigation.participation.domain.ProposalCommand;
import esperanza.investigation.procedure.domain.ProceedingCommand;
import esperanza.investigation.procedure.domain.ReparationCommand;
import esperanza.investigation.programme.domain.ActCommand;
import esperanza.investigation.programme.domain.LineCommand;
import esperanza.investigation.programme.domain.ProgrammeCommand;
import esperanza.investigation.qualification.domain.QualificationCommand;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What goes on after a file has ended, command by command: a new one goes on only if somebody says so here. */
class AfterTheEndTest {

    private static final List<Class<?>> WHOLE = List.of(
            ClosureCommand.class,
            CustodyCommand.class,
            PreservationCommand.class,
            ReparationCommand.class,
            ProceedingCommand.class,
            NoticeCommand.class,
            ParticipationCommand.class);

    private static final List<Class<?>> OTHERS = List.of(
            ActCommand.class,
            AssistanceCommand.class,
            AuthorisationCommand.class,
            AuthorshipCommand.class,
            EvidenceCommand.class,
            ExaminationCommand.class,
            FileCommand.class,
            HypothesisCommand.class,
            IssueProduct.class,
            LineCommand.class,
            OmissionCommand.class,
            ProgrammeCommand.class,
            ProposalCommand.class,
            QualificationCommand.class);

    @Test
    void what_others_did_what_is_kept_and_what_is_owed_to_the_parties_goes_on() {
        assertThat(WHOLE).allMatch(AfterTheEnd.class::isAssignableFrom);
        Map<Boolean, Set<String>> goesOn = OTHERS.stream()
                .flatMap(AfterTheEndTest::records)
                .collect(partitioningBy(
                        AfterTheEnd.class::isAssignableFrom,
                        mapping(Class::getSimpleName, toCollection(TreeSet::new))));
        assertThat(goesOn.get(true))
                .containsExactly(
                        "AcknowledgeAssistance",
                        "AcknowledgeConduct",
                        "AnswerAssistance",
                        "AnswerConduct",
                        "AnswerContest",
                        "ConfirmProposal",
                        "Contest",
                        "ContestProposal",
                        "DenyAuthorisation",
                        "Establish",
                        "GrantAuthorisation",
                        "NoteConsent",
                        "PassOnLessons",
                        "ReassignFile",
                        "RecordRuling",
                        "RegisterFile",
                        "ReleaseFile",
                        "SettleContest",
                        "TakeFile",
                        "WithdrawContest");
        assertThat(goesOn.get(false))
                .contains("IssueProduct", "OrderAct", "ProposeDiscard", "Justify", "DiscloseEvidence");
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Stream.of(type.getPermittedSubclasses()).flatMap(AfterTheEndTest::records);
    }
}
