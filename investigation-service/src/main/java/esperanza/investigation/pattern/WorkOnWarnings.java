package esperanza.investigation.pattern;

import esperanza.access.NotHere;
import esperanza.investigation.diligence.read.CaseFacts;
import esperanza.investigation.pattern.domain.PublicText;
import esperanza.investigation.pattern.domain.Warning;
import esperanza.investigation.pattern.domain.WarningCommand;
import esperanza.investigation.pattern.domain.WarningCommand.*;
import esperanza.investigation.pattern.domain.WarningDecider;
import esperanza.investigation.pattern.domain.WarningEvent;
import esperanza.investigation.pattern.domain.WarningId;
import esperanza.investigation.pattern.domain.WarningReply;
import esperanza.kernel.Personal;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Handles people's commands on an early warning. A caller who may not know of all its cases gets {@link NotHere}. */
@Singleton
public class WorkOnWarnings {

    private final FindWarnings finder;
    private final CaseFacts facts;
    private final CommandIds ids;
    private final CommandHandler<WarningCommand, Warning, WarningEvent> warnings;

    WorkOnWarnings(FindWarnings finder, CaseFacts facts, CommandIds ids, Streams streams) {
        this.finder = finder;
        this.facts = facts;
        this.ids = ids;
        this.warnings = streams.handler(WarningEvent.class, new WarningDecider());
    }

    public Uni<Outcome<WarningEvent>> raise(Asked<?> asked, WarningId id, Said said) {
        return handle(asked, new RaiseWarning(id, message(asked, said)));
    }

    public Uni<Outcome<WarningEvent>> update(Asked<?> asked, WarningId id, Said said) {
        return handle(asked, new UpdateWarning(id, message(asked, said)));
    }

    public Uni<Outcome<WarningEvent>> decline(Asked<?> asked, WarningId id, String reasons) {
        return handle(asked, new DeclineWarning(id, Personal.of(id.value(), reasons)));
    }

    public Uni<Outcome<WarningEvent>> publish(Asked<?> asked, WarningId id, List<PublicText> texts) {
        return finder.require(asked.caller(), asked.action(), id)
                .chain(facts::spokenWith)
                .map(spoken -> new PublishWarning(id, texts, asked.caller().pseudonym(), spoken))
                .chain(command -> warnings.handle(ids.request(asked, id.stream(), command)));
    }

    /** @param by the institution that answers */
    public Uni<Outcome<WarningEvent>> answer(
            Asked<?> asked, WarningId id, String by, WarningReply reply, String words) {
        return handle(asked, new AnswerWarning(id, by, reply, Personal.of(id.value(), words)));
    }

    public Uni<Outcome<WarningEvent>> cancel(Asked<?> asked, WarningId id, String reasons) {
        return handle(asked, new CancelWarning(id, newMessage(asked), Personal.of(id.value(), reasons)));
    }

    private Message message(Asked<?> asked, Said said) {
        return new Message(newMessage(asked), said, asked.caller().pseudonym(), ids.now());
    }

    private UUID newMessage(Asked<?> asked) {
        return ids.derivedId("warning-message", ids.commandId(asked));
    }

    private Uni<Outcome<WarningEvent>> handle(Asked<?> asked, WarningCommand command) {
        return finder.require(asked.caller(), asked.action(), command.warningId())
                .chain(() -> warnings.handle(ids.request(asked, command.warningId().stream(), command)));
    }
}
