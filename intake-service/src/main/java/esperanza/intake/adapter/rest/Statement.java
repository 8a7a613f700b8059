package esperanza.intake.adapter.rest;

import esperanza.protocol.vocabulary.StatementKind;
import esperanza.runtime.rest.KnownCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.UUID;

/**
 * More, otherwise, or an answer, in the words of whoever reported.
 *
 * @param answers the question that is answered
 */
public record Statement(
        @NotNull @KnownCode StatementKind kind,
        Optional<UUID> answers,
        @NotBlank String words) {

    /** What was recorded. */
    public record Added(UUID statementId) {}
}
