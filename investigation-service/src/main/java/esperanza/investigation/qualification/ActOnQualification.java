package esperanza.investigation.qualification;

import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.investigation.file.FindFile;
import esperanza.investigation.file.OnFile;
import esperanza.investigation.file.domain.CaseFile.Registered;
import esperanza.investigation.participation.domain.ParticipationDecider;
import esperanza.investigation.participation.domain.ParticipationEvent;
import esperanza.investigation.participation.domain.ParticipationEvent.HeardBefore;
import esperanza.investigation.participation.domain.PartyOfCase;
import esperanza.investigation.qualification.domain.Qualification;
import esperanza.investigation.qualification.domain.QualificationCommand;
import esperanza.investigation.qualification.domain.QualificationCommand.AllowDiversion;
import esperanza.investigation.qualification.domain.QualificationCommand.Qualify;
import esperanza.investigation.qualification.domain.QualificationCommand.RecordCompetence;
import esperanza.investigation.qualification.domain.QualificationCommand.RecordHarm;
import esperanza.investigation.qualification.domain.QualificationCommand.TestPublicInterest;
import esperanza.investigation.qualification.domain.QualificationCommand.VerifyHarm;
import esperanza.investigation.qualification.domain.QualificationDecider;
import esperanza.investigation.qualification.domain.QualificationEvent;
import esperanza.investigation.qualification.domain.QualificationEvent.HarmAct;
import esperanza.investigation.qualification.domain.QualificationEvent.HarmStandard;
import esperanza.investigation.qualification.domain.QualificationEvent.HeardParty;
import esperanza.investigation.qualification.domain.QualificationEvent.Offence;
import esperanza.investigation.qualification.domain.QualificationEvent.TestOutcome;
import esperanza.investigation.qualification.domain.QualificationEvent.TestPurpose;
import esperanza.investigation.qualification.domain.QualificationEvent.VictimFunction;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.EventStore;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Qualifies the offence of a case. A caller who may not know of the case gets {@link NotHere}. */
@Singleton
public class ActOnQualification {

    /** The id of the test. */
    public record Tested(Outcome<QualificationEvent> outcome, UUID id) {}

    /** The id of the harm. */
    public record Recorded(Outcome<QualificationEvent> outcome, UUID id) {}

    private final OnFile onFile;
    private final FindFile finder;
    private final EventStore<QualificationEvent> qualifications;
    private final EventStore<ParticipationEvent> participations;
    private final CommandHandler<QualificationCommand, Qualification, QualificationEvent> handler;

    ActOnQualification(OnFile onFile, FindFile finder, Streams streams) {
        this.onFile = onFile;
        this.finder = finder;
        this.qualifications = streams.store(QualificationEvent.class);
        this.participations = streams.store(ParticipationEvent.class);
        this.handler = streams.handler(QualificationEvent.class, new QualificationDecider());
    }

    /** The qualification of the case, by codes. */
    public Uni<Qualification> read(Caller caller, UUID caseId) {
        return finder.found(caller, caseId)
                .chain(() -> qualifications.read(stream(new CaseId(caseId))))
                .map(history -> history.replay(new QualificationDecider()));
    }

    /** Only the person who answers for the file qualifies. */
    public Uni<Outcome<QualificationEvent>> qualify(
            Asked<?> asked, CaseId of, Offence offence, boolean minor, Optional<Instant> limitationOn, String reasons) {
        return onFile.ones(asked, of.value())
                .chain(() -> handle(asked, new Qualify(of, offence, minor, limitationOn, sealed(of, reasons))));
    }

    /** Only the person who answers for the file tests the public interest. */
    public Uni<Tested> test(Asked<?> asked, CaseId of, TestPurpose purpose, TestOutcome outcome, String reasons) {
        return onFile.ones(asked, of.value()).chain(() -> {
            UUID id = onFile.newId(asked, "public-interest-test");
            String by = asked.caller().pseudonym();
            return handle(asked, new TestPublicInterest(of, id, by, purpose, outcome, sealed(of, reasons)))
                    .map(done -> new Tested(done, id));
        });
    }

    /** The parties are heard before a diversion about the id of the test. */
    public Uni<Outcome<QualificationEvent>> allow(Asked<?> asked, CaseId of, UUID testId, String reasons) {
        return onFile.anybodys(asked, of.value())
                .chain(file -> heard(file, of, testId)
                        .map(heard -> new AllowDiversion(
                                of,
                                testId,
                                asked.caller().pseudonym(),
                                heard,
                                file.affected().size(),
                                sealed(of, reasons))))
                .chain(command -> handle(asked, command));
    }

    public Uni<Outcome<QualificationEvent>> recordCompetence(
            Asked<?> asked, CaseId of, String body, boolean held, boolean disputed, String reasons) {
        return onFile.onesOrASupervisors(asked, of.value())
                .chain(() ->
                        handle(asked, new RecordCompetence(of, sealed(of, body), held, disputed, sealed(of, reasons))));
    }

    /** Only the person who answers for the file records that somebody was not only threatened. */
    public Uni<Recorded> recordHarm(Asked<?> asked, CaseId of, HarmAct act, VictimFunction victim, String account) {
        return onFile.ones(asked, of.value()).chain(() -> {
            UUID id = onFile.newId(asked, "harm");
            String by = asked.caller().pseudonym();
            return handle(asked, new RecordHarm(of, id, act, victim, by, sealed(of, account)))
                    .map(done -> new Recorded(done, id));
        });
    }

    public Uni<Outcome<QualificationEvent>> verifyHarm(
            Asked<?> asked, CaseId of, UUID harmId, HarmStandard standard, String reasons) {
        String by = asked.caller().pseudonym();
        return onFile.anybodys(asked, of.value())
                .chain(() -> handle(asked, new VerifyHarm(of, harmId, by, standard, sealed(of, reasons))));
    }

    private Uni<List<HeardParty>> heard(Registered file, CaseId of, UUID testId) {
        return Multi.createFrom()
                .iterable(file.affected())
                .onItem()
                .transformToUniAndConcatenate(each -> heard(new PartyOfCase(of, each.party()), testId))
                .collect()
                .asList()
                .map(all -> all.stream().flatMap(Optional::stream).toList());
    }

    private Uni<Optional<HeardParty>> heard(PartyOfCase party, UUID testId) {
        UUID id = party.participationId();
        return participations
                .read(new StreamId("participation", id))
                .map(history -> history.replay(new ParticipationDecider()).wasHeard(HeardBefore.DIVERSION, testId)
                        ? Optional.of(new HeardParty(id, history.head().version()))
                        : Optional.empty());
    }

    private Uni<Outcome<QualificationEvent>> handle(Asked<?> asked, QualificationCommand command) {
        return onFile.handle(asked, stream(command.caseId()), handler, command);
    }

    private static StreamId stream(CaseId of) {
        return new StreamId("qualification", of.value());
    }

    private static Personal<String> sealed(CaseId of, String words) {
        return Personal.of(of.value(), words);
    }
}
