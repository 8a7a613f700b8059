package esperanza.intake.dialogue.view;

import esperanza.intake.report.domain.ReportCommand.AddStatement;
import esperanza.protocol.vocabulary.StatementKind;
import esperanza.runtime.rest.KnownCode;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An addition, a correction or an answer, in the reporter's words.
 *
 * @param answers the question that is answered
 */
public record Statement(
        @KnownCode StatementKind kind,
        Optional<UUID> answers,
        String words,

        @Schema(implementation = Boolean.class, description = DANGER)
        Optional<ImminentDanger> imminentDanger) {

    public static final String DANGER =
            "Somebody is in imminent danger: the urgent term starts. A value that is neither yes nor no counts as yes";

    /** The recorded statement. */
    public record Added(UUID statementId) {}

    /** @param id the id under which the statement is recorded */
    public AddStatement command(UUID id) {
        return new AddStatement(
                id,
                kind,
                answers,
                words,
                imminentDanger.filter(ImminentDanger::declared).isPresent());
    }
}
