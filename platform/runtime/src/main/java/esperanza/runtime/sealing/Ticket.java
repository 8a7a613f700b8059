package esperanza.runtime.sealing;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.protocol.vocabulary.DoorScope;
import java.time.Instant;
import java.util.UUID;

/**
 * Admits the holder of a door key to what a service shows to that party.
 *
 * @param id drawn at random, so that a service can refuse it a second time
 * @param until in whole seconds
 */
public record Ticket(UUID id, CaseId caseId, PartyRef party, DoorScope scope, Instant until) {}
