package esperanza.intake.contact.view;

import esperanza.intake.contact.domain.ContactKind;
import esperanza.intake.contact.domain.Ways;
import java.util.List;

/**
 * The ways to a reporter, opened on the record.
 *
 * @param ways in the order in which the person wants them tried
 * @param never kinds by which the person is never reached
 */
public record OpenedWays(List<SaidWay> ways, List<ContactKind> never) {

    public static OpenedWays of(Ways ways) {
        return new OpenedWays(
                ways.all().stream().map(SaidWay::of).toList(),
                ways.never().stream().sorted().toList());
    }
}
