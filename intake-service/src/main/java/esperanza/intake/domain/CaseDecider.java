package esperanza.intake.domain;

import esperanza.intake.domain.CaseCommand.OpenCase;
import esperanza.intake.domain.CaseEvent.CaseOpened;
import esperanza.kernel.Decider;
import java.util.List;

/** A case is opened once. */
public final class CaseDecider implements Decider<CaseCommand, CaseDecider.Standing, CaseEvent> {

    /** Whether the case exists. */
    public enum Standing {
        UNKNOWN,
        OPEN
    }

    @Override
    public Standing initial() {
        return Standing.UNKNOWN;
    }

    @Override
    public List<CaseEvent> decide(Standing state, CaseCommand command) {
        return switch (command) {
            case OpenCase open
            when state == Standing.UNKNOWN ->
                List.of(new CaseOpened(
                        open.caseId(),
                        open.reportId(),
                        CaseNumber.of(open.caseId()).text()));
            case OpenCase _ -> List.of();
        };
    }

    @Override
    public Standing evolve(Standing state, CaseEvent event) {
        return switch (event) {
            case CaseOpened _ -> Standing.OPEN;
        };
    }
}
