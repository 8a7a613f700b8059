package esperanza.investigation.pattern;

import esperanza.investigation.pattern.domain.MatchEvent.MatchConfirmed;
import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A pair that was confirmed before there were series: see {@link WhenCasesAreConfirmedThenTheirFilesAreReviewed}. */
@ApplicationScoped
public class WhenAMatchIsConfirmedThenBothFilesAreReviewed implements Policy<MatchConfirmed> {

    @Override
    public Class<MatchConfirmed> on() {
        return MatchConfirmed.class;
    }

    @Override
    public List<Instruction> react(Recorded<MatchConfirmed> event) {
        return event.event().cases().stream()
                .flatMap(of -> FileReviews.of(of, event.id()))
                .toList();
    }
}
