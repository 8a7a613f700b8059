package esperanza.investigation.hypothesis;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.file.domain.FileEvent.FileRegistered;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.ProposeFirst;
import esperanza.investigation.hypothesis.domain.HypothesisId;
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

class FirstHypothesisTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 1));

    @Test
    void the_link_with_the_defence_work_is_proposed_at_once_when_a_file_is_registered() {
        var policy = new WhenFileIsRegisteredThenProposeTheFirstHypothesis();
        HypothesisId first = HypothesisId.first(CASE);
        FileRegistered registered = new FileRegistered(CASE, new ReportId(new UUID(2, 1)), List.of(), Optional.empty());
        assertThat(policy.react(new Recorded<>(
                        1,
                        1,
                        new EventId(new UUID(9, 9)),
                        Actor.system("investigation"),
                        Instant.EPOCH,
                        Instant.EPOCH,
                        registered)))
                .containsExactly(Instruction.beginning(
                        new StreamId("hypothesis", first.value()), new ProposeFirst(CASE, first)));
        assertThat(policy.isUrgent()).isTrue();
    }
}
