package esperanza.investigation.participation;

import static esperanza.investigation.participation.ParticipationStreams.NOTICES;
import static esperanza.investigation.participation.ParticipationStreams.PARTICIPATION;
import static esperanza.investigation.participation.domain.ParticipationRule.NO_SUCH_PARTY;

import esperanza.access.NotHere;
import esperanza.investigation.file.CaseWork;
import esperanza.investigation.file.OnFile;
import esperanza.investigation.file.domain.CaseFile.Registered;
import esperanza.investigation.file.domain.OfTheLead;
import esperanza.investigation.participation.domain.Attempt;
import esperanza.investigation.participation.domain.ChannelClass;
import esperanza.investigation.participation.domain.Notices;
import esperanza.investigation.participation.domain.ParticipationCommand;
import esperanza.investigation.participation.domain.ParticipationCommand.*;
import esperanza.investigation.participation.domain.ParticipationEvent;
import esperanza.investigation.participation.domain.ParticipationEvent.*;
import esperanza.investigation.participation.domain.PartyOfCase;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.store.Created;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotEmpty;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Records what is done with one party of a file, and what the party says. A caller who may not know of the case gets
 * {@link NotHere}. What arranges the participation is for the person alone who answers for the file.
 */
@Singleton
public class ActWithParty {

    /**
     * A contact with the party. {@code spokenAt} is the present instant if absent.
     *
     * @param answers the answer of the person to each offer; an offer that nobody spoke about is {@code NOT_YET}
     * @param inTheirLanguage whether the person was spoken to in the language they chose
     */
    public record Contact(
            CaseId caseId,
            PartyRef party,
            Map<Offer, OfferAnswer> answers,
            boolean inTheirLanguage,
            Personal<String> language,
            ChannelClass channel,
            Personal<String> words,
            Optional<Instant> spokenAt) {

        private List<Offered> offered() {
            return answers.entrySet().stream()
                    .map(line -> new Offered(line.getKey(), line.getValue()))
                    .sorted(Comparator.comparing(Offered::what))
                    .toList();
        }
    }

    /**
     * How the party was heard. {@code heardAt} is the present instant if absent.
     *
     * @param about the id of what it was heard about: a proposal, an offer or a fact
     * @param words what the party said; needed unless it declined or was not reached
     * @param attempts needed if it was not reached
     */
    public record Hearing(
            CaseId caseId,
            PartyRef party,
            HeardBefore before,
            UUID about,
            HeardHow how,
            Optional<Personal<String>> words,
            Optional<List<Attempt>> attempts,
            Optional<Instant> heardAt) {}

    /** The offers that the person speaks of, and their words. */
    public record Statement(
            CaseId caseId,
            PartyRef party,
            UUID contactId,
            @NotEmpty List<Offer> offers,
            Personal<String> words) {}

    /** @param who the name, and how to reach them */
    public record Representative(CaseId caseId, PartyRef party, Capacity capacity, Personal<String> who) {}

    /** The right that the party exercises, and its words. */
    public record Exercise(CaseId caseId, PartyRef party, PartyRight right, Personal<String> words) {}

    private final OnFile onFile;
    private final CaseWork work;
    private final Streams streams;
    private final CommandIds ids;

    ActWithParty(OnFile onFile, CaseWork work, Streams streams, CommandIds ids) {
        this.onFile = onFile;
        this.work = work;
        this.streams = streams;
        this.ids = ids;
    }

    /** Handles a command that needs nothing but the party, and that its request brings whole. */
    public Uni<Outcome<ParticipationEvent>> act(Asked<?> asked, ParticipationCommand command) {
        return (command instanceof OfTheLead ? ones(asked, command.of()) : anybodys(asked, command.of()))
                .chain(() -> handle(asked, command));
    }

    public Uni<Created<ParticipationEvent>> recordContact(Asked<?> asked, Contact said) {
        return anybodys(asked, new PartyOfCase(said.caseId(), said.party()))
                .chain(() -> streams.state(NOTICES, said.caseId().value()))
                .map(Notices::contactCompromised)
                .chain(compromised -> created(asked, "contact", id -> recording(asked, id, said, compromised)));
    }

    public Uni<Outcome<ParticipationEvent>> confirmContact(Asked<?> asked, Statement said) {
        return anybodys(asked, new PartyOfCase(said.caseId(), said.party()))
                .chain(file -> handle(
                        asked,
                        new ConfirmContact(
                                said.caseId(),
                                said.party(),
                                said.contactId(),
                                file.writer(asked.caller().pseudonym()),
                                said.offers(),
                                said.words())));
    }

    public Uni<Outcome<ParticipationEvent>> contestContact(Asked<?> asked, Statement said) {
        return act(
                asked, new ContestContact(said.caseId(), said.party(), said.contactId(), said.offers(), said.words()));
    }

    public Uni<Created<ParticipationEvent>> recogniseRepresentative(Asked<?> asked, Representative said) {
        return ones(asked, new PartyOfCase(said.caseId(), said.party()))
                .chain(() -> created(
                        asked,
                        "representative",
                        id -> new RecogniseRepresentative(
                                said.caseId(),
                                said.party(),
                                id,
                                Personal.of(said.caseId().value(), said.capacity()),
                                said.who())));
    }

    public Uni<Outcome<ParticipationEvent>> hear(Asked<?> asked, Hearing said) {
        return act(
                asked,
                new HearParty(
                        said.caseId(),
                        said.party(),
                        said.before(),
                        said.about(),
                        said.how(),
                        said.words(),
                        said.attempts().orElse(List.of())));
    }

    public Uni<Created<ParticipationEvent>> exerciseRight(Asked<?> asked, Exercise said) {
        return anybodys(asked, new PartyOfCase(said.caseId(), said.party()))
                .chain(() -> created(
                        asked,
                        "exercise-of-right",
                        id -> new ExerciseRight(said.caseId(), said.party(), id, said.right(), said.words())));
    }

    private RecordContact recording(Asked<?> asked, UUID id, Contact said, boolean compromised) {
        return new RecordContact(
                said.caseId(),
                ids.at(asked),
                said.party(),
                id,
                said.offered(),
                said.inTheirLanguage(),
                said.language(),
                said.channel(),
                said.words(),
                compromised);
    }

    private Uni<Registered> anybodys(Asked<?> asked, PartyOfCase of) {
        return onFile.anybodys(asked, of.caseId().value()).invoke(file -> requireParty(file, of.party()));
    }

    private Uni<Registered> ones(Asked<?> asked, PartyOfCase of) {
        return onFile.ones(asked, of.caseId().value()).invoke(file -> requireParty(file, of.party()));
    }

    static void requireParty(Registered file, PartyRef party) {
        if (file.affected().stream().noneMatch(each -> each.party().equals(party))) {
            throw new RuleViolation(NO_SUCH_PARTY);
        }
    }

    private Uni<Created<ParticipationEvent>> created(
            Asked<?> asked, String label, Function<UUID, ParticipationCommand> command) {
        UUID id = onFile.newId(asked, label);
        return handle(asked, command.apply(id)).map(outcome -> new Created<>(id, outcome));
    }

    private Uni<Outcome<ParticipationEvent>> handle(Asked<?> asked, ParticipationCommand command) {
        return work.handle(asked, PARTICIPATION, command.of().participationId(), command);
    }
}
