package esperanza.investigation.authorship.domain;

import esperanza.protocol.vocabulary.AuthorClass;
import esperanza.protocol.vocabulary.AuthorRole;
import esperanza.protocol.vocabulary.StateLink;
import java.util.Optional;

/**
 * The knowledge about a suspect: sealed under the suspect.
 *
 * @param identity name, alias or description
 * @param institution by code, or in the investigator's words
 */
public record Suspicion(
        Optional<String> identity,
        Optional<AuthorRole> role,
        Optional<AuthorClass> authorClass,
        Optional<StateLink> stateLink,
        Optional<String> institution,
        Optional<EvidenceGrade> grade) {}
