package esperanza.notification.rota.domain;

import esperanza.kernel.Decider;
import esperanza.notification.rota.domain.CoverageCommand.*;
import esperanza.notification.rota.domain.CoverageEvent.*;
import java.util.List;
import java.util.Optional;

/** The rules of a gap: a keeper leaves it to a standing person. The state has the pseudonym of that person. */
public final class CoverageDecider implements Decider<CoverageCommand, Optional<String>, CoverageEvent> {

    @Override
    public Optional<String> initial() {
        return Optional.empty();
    }

    @Override
    public List<CoverageEvent> decide(Optional<String> known, CoverageCommand command) {
        return switch (command) {
            case AcceptGap(var rota, var from, var person, var reasons) ->
                known.filter(person::equals).isPresent()
                        ? List.of()
                        : List.of(new CoverageGapAccepted(rota, from, person, reasons));
        };
    }

    @Override
    public Optional<String> evolve(Optional<String> known, CoverageEvent event) {
        return switch (event) {
            case CoverageGapAccepted(var _, var _, var person, var _) -> Optional.of(person);
        };
    }
}
