package esperanza.intake.likeness.finding;

import esperanza.runtime.sealing.Secrets;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.UUID;

/** Names traits and series under the key of the service: who lacks it learns no value. */
@Singleton
class TraitKeys {

    private final Secrets secrets;

    TraitKeys(Secrets secrets) {
        this.secrets = secrets;
    }

    UUID of(Trait trait) {
        return UUID.nameUUIDFromBytes(secrets.of("trait", trait.named()));
    }

    /** A new series of these traits. Two reports that found it at the same instant give it one id. */
    UUID founded(Collection<Trait> by) {
        String first = by.stream()
                .map(trait -> of(trait).toString())
                .sorted()
                .findFirst()
                .orElseThrow();
        return UUID.nameUUIDFromBytes(secrets.of("series", first));
    }
}
