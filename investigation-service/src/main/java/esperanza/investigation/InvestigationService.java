package esperanza.investigation;

import static esperanza.investigation.analysis.AnalysisStreams.EXAMINATION;
import static esperanza.investigation.analysis.AnalysisStreams.PRODUCT;
import static esperanza.investigation.authorship.AuthorshipStreams.CLARIFICATION;
import static esperanza.investigation.authorship.AuthorshipStreams.CONDUCT;
import static esperanza.investigation.authorship.AuthorshipStreams.SUSPECT;
import static esperanza.investigation.closure.ClosureStreams.CLOSURE;
import static esperanza.investigation.diligence.DiligenceStreams.OMISSION;
import static esperanza.investigation.evidence.EvidenceStreams.ASSISTANCE;
import static esperanza.investigation.evidence.EvidenceStreams.AUTHORISATION;
import static esperanza.investigation.evidence.EvidenceStreams.CUSTODY;
import static esperanza.investigation.evidence.EvidenceStreams.EVIDENCE;
import static esperanza.investigation.evidence.EvidenceStreams.PRESERVATION;
import static esperanza.investigation.hypothesis.HypothesisStreams.HYPOTHESIS;
import static esperanza.investigation.participation.ParticipationStreams.NOTICES;
import static esperanza.investigation.participation.ParticipationStreams.PARTICIPATION;
import static esperanza.investigation.participation.ParticipationStreams.PROPOSAL;
import static esperanza.investigation.procedure.ProcedureStreams.PROCEEDING;
import static esperanza.investigation.procedure.ProcedureStreams.REPARATION;
import static esperanza.investigation.programme.ProgrammeStreams.ACT;
import static esperanza.investigation.programme.ProgrammeStreams.LINE;
import static esperanza.investigation.programme.ProgrammeStreams.PROGRAMME;
import static esperanza.investigation.qualification.QualificationStreams.QUALIFICATION;

import esperanza.investigation.closure.domain.ClosureDecider;
import esperanza.investigation.closure.domain.ClosureEvent;
import esperanza.investigation.file.domain.CaseFile;
import esperanza.investigation.file.domain.FileCommand;
import esperanza.investigation.file.domain.FileDecider;
import esperanza.investigation.file.domain.FileEvent;
import esperanza.investigation.hypothesis.domain.HypothesisDecider;
import esperanza.investigation.hypothesis.domain.HypothesisEvent;
import esperanza.investigation.inbox.IntakeEvent;
import esperanza.investigation.inbox.IntakeEvent.DataErased;
import esperanza.investigation.participation.domain.NoticeDecider;
import esperanza.investigation.participation.domain.NoticeEvent;
import esperanza.investigation.pattern.domain.MatchEvent;
import esperanza.investigation.pattern.domain.MatrixEvent;
import esperanza.investigation.pattern.domain.SeriesEvent;
import esperanza.investigation.pattern.domain.WarningEvent;
import esperanza.investigation.programme.domain.ProgrammeDecider;
import esperanza.investigation.programme.domain.ProgrammeEvent;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.EventStore;
import esperanza.runtime.Streams;
import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.opening.PartOpened;
import esperanza.runtime.reader.ErasedElsewhere;
import esperanza.runtime.reader.ErasedElsewhere.Subject;
import esperanza.runtime.reader.Handlers;
import esperanza.runtime.reader.ReadModels;
import esperanza.runtime.reader.Workers;
import esperanza.runtime.sealing.KeyRing;
import esperanza.runtime.wall.AccessEvents;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Wires the service: the events it publishes, the events it reads from intake, and its deciders. */
class InvestigationService {

    @Produces
    @Singleton
    EventCatalogue catalogue() {
        return new EventCatalogue("investigation")
                .publishes("file", FileEvent.class)
                .publishes(
                        QUALIFICATION,
                        HYPOTHESIS,
                        PRODUCT,
                        EXAMINATION,
                        PROGRAMME,
                        LINE,
                        ACT,
                        OMISSION,
                        EVIDENCE,
                        CUSTODY,
                        PRESERVATION,
                        ASSISTANCE,
                        AUTHORISATION,
                        SUSPECT,
                        CLARIFICATION,
                        CONDUCT,
                        PROCEEDING,
                        REPARATION,
                        PARTICIPATION,
                        NOTICES,
                        PROPOSAL,
                        CLOSURE)
                .publishes("match", MatchEvent.class)
                .publishes("series", SeriesEvent.class)
                .publishes("matrix", MatrixEvent.class)
                .publishes("warning", WarningEvent.class)
                .keeps(PartOpened.class)
                .reads("intake", IntakeEvent.class);
    }

    @Produces
    @Singleton
    EventStore<FileEvent> files(Streams streams) {
        return streams.store(FileEvent.class);
    }

    @Produces
    @Singleton
    CommandHandler<FileCommand, CaseFile, FileEvent> fileHandler(EventStore<FileEvent> files) {
        return new CommandHandler<>(files, new FileDecider());
    }

    /**
     * Reasons are sealed under the case of the report, and a file belongs to one case. So the keys of an erased
     * report's case are always destroyed.
     */
    @Produces
    @Singleton
    ErasedElsewhere<DataErased> erased(Pool pool, KeyRing keys, ReadModels readModels, Workers workers) {
        return new ErasedElsewhere<>(
                DataErased.class,
                erased -> List.of(new Subject(
                        erased.erasureId(),
                        erased.caseId().value(),
                        erased.reportId().value())),
                subject -> Uni.createFrom().item(true),
                pool,
                keys,
                readModels,
                workers);
    }

    void start(@Observes StartupEvent event, ErasedElsewhere<DataErased> erased) {
        erased.start();
    }

    @Produces
    @Singleton
    AccessEvents accessEvents() {
        return AccessEvents.publishedBy("intake", "investigation");
    }

    @Produces
    @Singleton
    Handlers handlers(CommandHandler<FileCommand, CaseFile, FileEvent> files, Streams streams) {
        return new Handlers()
                .with("file", files)
                .with("hypothesis", streams.handler(HypothesisEvent.class, new HypothesisDecider()))
                .with("closure", streams.handler(ClosureEvent.class, new ClosureDecider()))
                .with("notices", streams.handler(NoticeEvent.class, new NoticeDecider()))
                .with("programme", streams.handler(ProgrammeEvent.class, new ProgrammeDecider()));
    }
}
