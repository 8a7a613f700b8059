package esperanza.intake.contact.domain;

import java.util.List;
import java.util.Set;

/**
 * The ways to a person.
 *
 * @param all in the order in which the person wants them tried
 * @param never kinds by which the person is never reached
 */
public record Ways(List<Way> all, Set<ContactKind> never) {

    public Ways {
        all = List.copyOf(all);
        never = Set.copyOf(never);
    }
}
