package esperanza.investigation.pattern;

import static esperanza.investigation.pattern.PatternStreams.WARNING;

import esperanza.access.NotHere;
import esperanza.investigation.diligence.read.CaseFacts;
import esperanza.investigation.pattern.domain.PublicText;
import esperanza.investigation.pattern.domain.WarningCertainty;
import esperanza.investigation.pattern.domain.WarningCommand;
import esperanza.investigation.pattern.domain.WarningCommand.*;
import esperanza.investigation.pattern.domain.WarningEvent;
import esperanza.investigation.pattern.domain.WarningId;
import esperanza.investigation.pattern.domain.WarningReply;
import esperanza.investigation.pattern.domain.WarningSeverity;
import esperanza.investigation.pattern.domain.WarningText;
import esperanza.investigation.pattern.domain.WarningUrgency;
import esperanza.kernel.At;
import esperanza.kernel.Form;
import esperanza.kernel.Personal;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.command.Incoming;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Handles people's commands on an early warning. A caller who may not know of all its cases gets {@link NotHere}. */
@Singleton
public class ActOnWarning {

    /**
     * The content of a warning. Its words are sealed until another person publishes it.
     *
     * @param area of the first level, and no nearer
     * @param askedOf the institutions that are asked to act, as the profile calls them
     * @param expires the instant from which on it no longer holds
     * @param instruction what is asked of each institution
     */
    public record WarningContent(
            WarningId warningId,
            @Pattern(regexp = Form.FIRST_LEVEL_AREA) String area,
            @NotEmpty List<@Pattern(regexp = Form.CODE) String> askedOf,
            WarningUrgency urgency,
            WarningSeverity severity,
            WarningCertainty certainty,
            Instant expires,
            String headline,
            String description,
            String instruction) {

        /** Three texts are sealed as one, so that they open together. */
        private Message message(UUID messageId, At at) {
            return new Message(
                    messageId,
                    at,
                    area,
                    askedOf,
                    urgency,
                    severity,
                    certainty,
                    expires,
                    Personal.of(warningId.value(), new WarningText(headline, description, instruction)));
        }
    }

    /** The words for everybody, in each language in which they are to be read. They name no person and no case. */
    public record Publication(WarningId warningId, @NotEmpty List<@Valid TextForAll> texts) {

        private List<PublicText> forAll() {
            return texts.stream().map(TextForAll::text).toList();
        }
    }

    /** @param language like {@code es} */
    public record TextForAll(
            @Pattern(regexp = "^[a-z]{2,3}$") String language,
            @NotBlank String headline,
            @NotBlank String description,
            @NotBlank String instruction) {

        private PublicText text() {
            return new PublicText(language, headline, description, instruction);
        }
    }

    /** @param by the institution that answers, as the warning calls it */
    public record InstitutionAnswer(
            WarningId warningId,
            @Pattern(regexp = Form.CODE) String by,
            WarningReply reply,
            Personal<String> words) {}

    private final FindWarnings finder;
    private final CaseFacts facts;
    private final CommandIds ids;
    private final Streams streams;

    ActOnWarning(FindWarnings finder, CaseFacts facts, CommandIds ids, Streams streams) {
        this.finder = finder;
        this.facts = facts;
        this.ids = ids;
        this.streams = streams;
    }

    public Uni<Outcome<WarningEvent>> raise(Asked<?> asked, WarningContent said) {
        return handle(asked, new RaiseWarning(said.warningId(), said.message(newMessage(asked), ids.at(asked))));
    }

    public Uni<Outcome<WarningEvent>> update(Asked<?> asked, WarningContent said) {
        return handle(asked, new UpdateWarning(said.warningId(), said.message(newMessage(asked), ids.at(asked))));
    }

    public Uni<Outcome<WarningEvent>> decline(Asked<?> asked, DeclineWarning said) {
        return handle(asked, said);
    }

    public Uni<Outcome<WarningEvent>> publish(Asked<?> asked, Publication said) {
        return finder.require(asked.caller(), asked.action(), said.warningId())
                .chain(facts::spokenWith)
                .map(spoken -> new PublishWarning(
                        said.warningId(), said.forAll(), asked.caller().pseudonym(), spoken))
                .chain(command -> decide(asked, command));
    }

    public Uni<Outcome<WarningEvent>> answer(Asked<?> asked, InstitutionAnswer said) {
        return handle(asked, new AnswerWarning(said.warningId(), said.by(), said.reply(), said.words()));
    }

    public Uni<Outcome<WarningEvent>> cancel(Asked<?> asked, Incoming<CancelWarning> command) {
        return handle(asked, command.with(ids.at(asked), newMessage(asked)));
    }

    private UUID newMessage(Asked<?> asked) {
        return ids.derivedId("warning-message", ids.commandId(asked));
    }

    private Uni<Outcome<WarningEvent>> handle(Asked<?> asked, WarningCommand command) {
        return finder.require(asked.caller(), asked.action(), command.warningId())
                .chain(() -> decide(asked, command));
    }

    private Uni<Outcome<WarningEvent>> decide(Asked<?> asked, WarningCommand command) {
        return streams.handler(WARNING)
                .handle(ids.request(asked, WARNING.stream(command.warningId().value()), command));
    }
}
