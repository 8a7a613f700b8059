package esperanza.protection.door;

import esperanza.kernel.Personal;
import esperanza.protection.plan.FoundPlan;
import java.util.Optional;

/** The words of a person in their rooms. They die with the data of the plan. */
final class Said {

    private Said() {}

    static Optional<Personal<String>> ifAny(FoundPlan found, String words) {
        return Optional.of(words).filter(said -> !said.isBlank()).map(said -> sealed(found, said));
    }

    static Personal<String> sealed(FoundPlan found, String words) {
        return Personal.of(found.plan().id().value(), words);
    }
}
