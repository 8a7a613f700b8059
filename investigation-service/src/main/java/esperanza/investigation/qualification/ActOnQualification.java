package esperanza.investigation.qualification;

import static esperanza.investigation.participation.ParticipationStreams.PARTICIPATION;
import static esperanza.investigation.qualification.QualificationStreams.QUALIFICATION;

import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.investigation.file.CaseWork;
import esperanza.investigation.file.FindFile;
import esperanza.investigation.file.OnFile;
import esperanza.investigation.file.domain.CaseFile.Registered;
import esperanza.investigation.participation.domain.ParticipationEvent.HeardBefore;
import esperanza.investigation.participation.domain.PartyOfCase;
import esperanza.investigation.qualification.domain.Qualification;
import esperanza.investigation.qualification.domain.QualificationCommand;
import esperanza.investigation.qualification.domain.QualificationCommand.AllowDiversion;
import esperanza.investigation.qualification.domain.QualificationEvent;
import esperanza.investigation.qualification.domain.QualificationEvent.HeardParty;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.store.Created;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Handles the commands on the qualification of a case that rest on other streams, or that make a part of it. A caller
 * who may not know of the case gets {@link NotHere}.
 */
@Singleton
public class ActOnQualification {

    /** Why a diversion is allowed. */
    public record Allowance(CaseId caseId, UUID testId, Personal<String> reasons) {}

    private final OnFile onFile;
    private final CaseWork work;
    private final FindFile finder;
    private final Streams streams;
    private final CommandIds ids;

    ActOnQualification(OnFile onFile, CaseWork work, FindFile finder, Streams streams, CommandIds ids) {
        this.onFile = onFile;
        this.work = work;
        this.finder = finder;
        this.streams = streams;
        this.ids = ids;
    }

    /** The qualification of the case, by codes. */
    public Uni<Qualification> read(Caller caller, UUID caseId) {
        return finder.found(caller, caseId).chain(() -> streams.state(QUALIFICATION, caseId));
    }

    /**
     * Records something that gets an id of its own within the qualification. For the person who answers for the file.
     *
     * @param part the word for what is recorded, from which its id is derived
     * @param command the command, given what the mechanism adds
     */
    public Uni<Created<QualificationEvent>> record(
            Asked<?> asked, CaseId of, String part, BiFunction<At, UUID, ? extends QualificationCommand> command) {
        return onFile.ones(asked, of.value()).chain(() -> {
            UUID id = onFile.newId(asked, part);
            return work.handle(asked, QUALIFICATION, of.value(), command.apply(ids.at(asked), id))
                    .map(outcome -> new Created<>(id, outcome));
        });
    }

    /** The parties are heard before a diversion about the id of the test. */
    public Uni<Outcome<QualificationEvent>> allow(Asked<?> asked, Allowance said) {
        CaseId of = said.caseId();
        return onFile.anybodys(asked, of.value())
                .chain(file -> heard(file, of, said.testId())
                        .map(heard -> new AllowDiversion(
                                of,
                                ids.at(asked),
                                said.testId(),
                                heard,
                                file.affected().size(),
                                said.reasons())))
                .chain(command -> work.handle(asked, QUALIFICATION, of.value(), command));
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
        return streams.read(PARTICIPATION, id)
                .map(history -> history.replay(PARTICIPATION.decider()).wasHeard(HeardBefore.DIVERSION, testId)
                        ? Optional.of(new HeardParty(id, history.head().version()))
                        : Optional.empty());
    }
}
