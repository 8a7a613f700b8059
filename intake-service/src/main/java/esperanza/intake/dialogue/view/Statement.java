package esperanza.intake.dialogue.view;

import esperanza.protocol.vocabulary.StatementKind;
import esperanza.runtime.rest.KnownCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.UUID;

/**
 * An addition, a correction or an answer, in the reporter's words.
 *
 * @param answers the question that is answered
 */
public record Statement(
        @NotNull @KnownCode StatementKind kind,
        Optional<UUID> answers,
        @NotBlank String words) {

    /** The recorded statement. */
    public record Added(UUID statementId) {}
}
