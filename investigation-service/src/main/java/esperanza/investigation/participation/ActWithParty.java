package esperanza.investigation.participation;

import static esperanza.investigation.participation.ParticipationStreams.NOTICES;
import static esperanza.investigation.participation.ParticipationStreams.PARTICIPATION;
import static esperanza.investigation.participation.domain.ParticipationRule.NO_SUCH_PARTY;

import esperanza.access.NotHere;
import esperanza.investigation.file.CaseWork;
import esperanza.investigation.file.OnFile;
import esperanza.investigation.file.domain.CaseFile.Registered;
import esperanza.investigation.participation.domain.Attempt;
import esperanza.investigation.participation.domain.ChannelClass;
import esperanza.investigation.participation.domain.Notices;
import esperanza.investigation.participation.domain.ParticipationCommand;
import esperanza.investigation.participation.domain.ParticipationCommand.AnswerRight;
import esperanza.investigation.participation.domain.ParticipationCommand.ArrangeFileAccess;
import esperanza.investigation.participation.domain.ParticipationCommand.ConfirmContact;
import esperanza.investigation.participation.domain.ParticipationCommand.ContestContact;
import esperanza.investigation.participation.domain.ParticipationCommand.EndRepresentative;
import esperanza.investigation.participation.domain.ParticipationCommand.ExerciseRight;
import esperanza.investigation.participation.domain.ParticipationCommand.HearParty;
import esperanza.investigation.participation.domain.ParticipationCommand.RecogniseRepresentative;
import esperanza.investigation.participation.domain.ParticipationCommand.RecordContact;
import esperanza.investigation.participation.domain.ParticipationCommand.ReserveIdentity;
import esperanza.investigation.participation.domain.ParticipationEvent;
import esperanza.investigation.participation.domain.ParticipationEvent.AccessLimit;
import esperanza.investigation.participation.domain.ParticipationEvent.Capacity;
import esperanza.investigation.participation.domain.ParticipationEvent.FileReader;
import esperanza.investigation.participation.domain.ParticipationEvent.HeardBefore;
import esperanza.investigation.participation.domain.ParticipationEvent.HeardHow;
import esperanza.investigation.participation.domain.ParticipationEvent.Offer;
import esperanza.investigation.participation.domain.ParticipationEvent.Offered;
import esperanza.investigation.participation.domain.ParticipationEvent.PartyRight;
import esperanza.investigation.participation.domain.ParticipationEvent.RightOutcome;
import esperanza.investigation.participation.domain.PartyOfCase;
import esperanza.kernel.At;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Records what is done with one party of a file, and what the party says. A caller who may not know of the case gets
 * {@link NotHere}. What arranges the participation is for the person alone who answers for the file.
 */
@Singleton
public class ActWithParty {

    /** The id of what the command made. */
    public record Made(Outcome<ParticipationEvent> outcome, UUID id) {}

    /** The result of a contact: the sheet of offers with the answers of the person, and the words. */
    public record Sheet(
            List<Offered> offered, boolean inTheirLanguage, String language, ChannelClass channel, String words) {}

    /** How a party was heard about something. */
    public record Hearing(
            HeardBefore before, UUID about, HeardHow how, Optional<String> words, List<Attempt> attempts) {}

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

    public Uni<Made> recordContact(Asked<?> asked, PartyOfCase of, Sheet sheet) {
        return anybodys(asked, of)
                .chain(() -> streams.state(NOTICES, of.caseId().value()))
                .map(Notices::contactCompromised)
                .chain(compromised -> {
                    UUID id = onFile.newId(asked, "contact");
                    return made(asked, id, recording(of, at(asked), id, sheet, compromised));
                });
    }

    public Uni<Outcome<ParticipationEvent>> confirmContact(
            Asked<?> asked, PartyOfCase of, UUID contactId, List<Offer> what, String words) {
        return anybodys(asked, of)
                .chain(file -> handle(
                        asked,
                        new ConfirmContact(
                                of.caseId(), of.party(), contactId, file.writer(asked.caller().pseudonym()), what, sealed(of, words))));
    }

    public Uni<Outcome<ParticipationEvent>> contestContact(
            Asked<?> asked, PartyOfCase of, UUID contactId, List<Offer> what, String words) {
        return anybodys(asked, of)
                .chain(() -> handle(asked, new ContestContact(of.caseId(), of.party(), contactId, what, sealed(of, words))));
    }

    public Uni<Made> recogniseRepresentative(Asked<?> asked, PartyOfCase of, Capacity capacity, String who) {
        return ones(asked, of).chain(() -> {
            UUID id = onFile.newId(asked, "representative");
            return made(
                    asked,
                    id,
                    new RecogniseRepresentative(of.caseId(), of.party(), id, Personal.of(of.caseId().value(), capacity), sealed(of, who)));
        });
    }

    public Uni<Outcome<ParticipationEvent>> endRepresentative(
            Asked<?> asked, PartyOfCase of, UUID representativeId, String reasons) {
        return ones(asked, of)
                .chain(() -> handle(asked, new EndRepresentative(of.caseId(), of.party(), representativeId, sealed(of, reasons))));
    }

    public Uni<Outcome<ParticipationEvent>> arrangeFileAccess(
            Asked<?> asked, PartyOfCase of, FileReader to, List<AccessLimit> limits, String reasons) {
        return ones(asked, of).chain(() -> handle(asked, new ArrangeFileAccess(of.caseId(), of.party(), to, limits, sealed(of, reasons))));
    }

    public Uni<Outcome<ParticipationEvent>> hear(Asked<?> asked, PartyOfCase of, Hearing hearing) {
        return anybodys(asked, of)
                .chain(() -> handle(
                        asked,
                        new HearParty(
                                of.caseId(), of.party(),
                                hearing.before(),
                                hearing.about(),
                                hearing.how(),
                                hearing.words().map(words -> sealed(of, words)),
                                hearing.attempts())));
    }

    public Uni<Outcome<ParticipationEvent>> reserveIdentity(Asked<?> asked, PartyOfCase of, String reasons) {
        return ones(asked, of).chain(() -> handle(asked, new ReserveIdentity(of.caseId(), of.party(), sealed(of, reasons))));
    }

    public Uni<Made> exerciseRight(Asked<?> asked, PartyOfCase of, PartyRight right, String words) {
        return anybodys(asked, of).chain(() -> {
            UUID id = onFile.newId(asked, "exercise-of-right");
            return made(asked, id, new ExerciseRight(of.caseId(), of.party(), id, right, sealed(of, words)));
        });
    }

    public Uni<Outcome<ParticipationEvent>> answerRight(
            Asked<?> asked, PartyOfCase of, UUID exerciseId, RightOutcome outcome, String reasons) {
        return anybodys(asked, of)
                .chain(() -> handle(asked, new AnswerRight(of.caseId(), of.party(), exerciseId, outcome, sealed(of, reasons))));
    }

    private static RecordContact recording(PartyOfCase of, At at, UUID id, Sheet sheet, boolean compromised) {
        return new RecordContact(
                of.caseId(),
                at,
                of.party(),
                id,
                sheet.offered(),
                sheet.inTheirLanguage(),
                sealed(of, sheet.language()),
                sheet.channel(),
                sealed(of, sheet.words()),
                compromised);
    }

    private Uni<Registered> anybodys(Asked<?> asked, PartyOfCase of) {
        return onFile.anybodys(asked, of.caseId().value()).invoke(file -> requireParty(file, of));
    }

    private Uni<Registered> ones(Asked<?> asked, PartyOfCase of) {
        return onFile.ones(asked, of.caseId().value()).invoke(file -> requireParty(file, of));
    }

    static void requireParty(Registered file, PartyOfCase of) {
        if (file.affected().stream().noneMatch(each -> each.party().equals(of.party()))) {
            throw new RuleViolation(NO_SUCH_PARTY);
        }
    }

    private Uni<Made> made(Asked<?> asked, UUID id, ParticipationCommand command) {
        return handle(asked, command).map(outcome -> new Made(outcome, id));
    }

    private Uni<Outcome<ParticipationEvent>> handle(Asked<?> asked, ParticipationCommand command) {
        return work.handle(asked, PARTICIPATION, command.of().participationId(), command);
    }

    private At at(Asked<?> asked) {
        return new At(ids.now(), asked.caller().pseudonym());
    }

    private static Personal<String> sealed(PartyOfCase of, String words) {
        return Personal.of(of.caseId().value(), words);
    }
}
