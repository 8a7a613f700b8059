package esperanza.investigation.stamp.domain;

import esperanza.investigation.stamp.domain.StampCommand.StampHistory;
import esperanza.investigation.stamp.domain.StampEvent.HistoryStamped;
import esperanza.kernel.Decider;
import java.util.List;

/** The rules of stamps: each stamp stands by itself. The state says whether there is one. */
public final class StampDecider implements Decider<StampCommand, Boolean, StampEvent> {

    @Override
    public Boolean initial() {
        return false;
    }

    @Override
    public List<StampEvent> decide(Boolean stamped, StampCommand command) {
        return switch (command) {
            case StampHistory stamp ->
                List.of(new HistoryStamped(
                        stamp.caseId(),
                        stamp.stamped().heads(),
                        stamp.authority(),
                        stamp.serial(),
                        stamp.stamped().salt(),
                        stamp.token()));
        };
    }

    @Override
    public Boolean evolve(Boolean stamped, StampEvent event) {
        return switch (event) {
            case HistoryStamped _ -> true;
        };
    }
}
