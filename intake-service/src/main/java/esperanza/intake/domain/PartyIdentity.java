package esperanza.intake.domain;

import java.util.Optional;

/** Who a party is: sealed under the party. */
public record PartyIdentity(Optional<String> name, Optional<String> contact, Optional<String> note) {}
