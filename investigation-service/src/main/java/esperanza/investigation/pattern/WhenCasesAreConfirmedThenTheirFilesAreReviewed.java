package esperanza.investigation.pattern;

import esperanza.investigation.pattern.domain.SeriesEvent.SeriesConfirmed;
import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Cases of a series that belong together are new to each other's files. */
@ApplicationScoped
public class WhenCasesAreConfirmedThenTheirFilesAreReviewed implements Policy<SeriesConfirmed> {

    @Override
    public Class<SeriesConfirmed> on() {
        return SeriesConfirmed.class;
    }

    @Override
    public List<Instruction> react(Recorded<SeriesConfirmed> event) {
        return event.event().part().stream()
                .flatMap(of -> FileReviews.of(of, event.id()))
                .toList();
    }
}
