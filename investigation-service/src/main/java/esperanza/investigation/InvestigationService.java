package esperanza.investigation;

import static esperanza.investigation.analysis.AnalysisStreams.EXAMINATION;
import static esperanza.investigation.analysis.AnalysisStreams.PRODUCT;
import static esperanza.investigation.authorship.AuthorshipStreams.CLARIFICATION;
import static esperanza.investigation.authorship.AuthorshipStreams.CONDUCT;
import static esperanza.investigation.authorship.AuthorshipStreams.SUSPECT;
import static esperanza.investigation.closure.ClosureStreams.CLOSURE;
import static esperanza.investigation.diligence.DiligenceStreams.OMISSION;
import static esperanza.investigation.dossier.DossierStreams.DOSSIER;
import static esperanza.investigation.evidence.EvidenceStreams.ASSISTANCE;
import static esperanza.investigation.evidence.EvidenceStreams.AUTHORISATION;
import static esperanza.investigation.evidence.EvidenceStreams.CUSTODY;
import static esperanza.investigation.evidence.EvidenceStreams.EVIDENCE;
import static esperanza.investigation.evidence.EvidenceStreams.PRESERVATION;
import static esperanza.investigation.file.FileStreams.FILE;
import static esperanza.investigation.hypothesis.HypothesisStreams.HYPOTHESIS;
import static esperanza.investigation.participation.ParticipationStreams.NOTICES;
import static esperanza.investigation.participation.ParticipationStreams.PARTICIPATION;
import static esperanza.investigation.participation.ParticipationStreams.PROPOSAL;
import static esperanza.investigation.pattern.PatternStreams.MATRIX;
import static esperanza.investigation.pattern.PatternStreams.SERIES;
import static esperanza.investigation.pattern.PatternStreams.WARNING;
import static esperanza.investigation.procedure.ProcedureStreams.PROCEEDING;
import static esperanza.investigation.procedure.ProcedureStreams.REPARATION;
import static esperanza.investigation.programme.ProgrammeStreams.ACT;
import static esperanza.investigation.programme.ProgrammeStreams.LINE;
import static esperanza.investigation.programme.ProgrammeStreams.PROGRAMME;
import static esperanza.investigation.qualification.QualificationStreams.QUALIFICATION;
import static esperanza.investigation.release.ReleaseStreams.RELEASE;
import static esperanza.investigation.stamp.StampStreams.STAMP;

import esperanza.investigation.dossier.domain.DossierEvent;
import esperanza.investigation.evidence.EraseEvidenceFiles;
import esperanza.investigation.inbox.IntakeEvent;
import esperanza.investigation.inbox.IntakeEvent.DataErased;
import esperanza.investigation.pattern.domain.MatchEvent;
import esperanza.investigation.release.domain.ReleaseEvent;
import esperanza.runtime.Streams;
import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.opening.ListExported;
import esperanza.runtime.opening.PartOpened;
import esperanza.runtime.reader.ErasedElsewhere;
import esperanza.runtime.reader.ErasedElsewhere.Subject;
import esperanza.runtime.reader.Handlers;
import esperanza.runtime.reader.ReadModels;
import esperanza.runtime.reader.Workers;
import esperanza.runtime.sealing.KeyRing;
import esperanza.runtime.sealing.UsedTickets;
import esperanza.runtime.wall.AccessEvents;
import io.quarkus.runtime.StartupEvent;
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
                .publishes(
                        FILE,
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
                        CLOSURE,
                        DOSSIER,
                        RELEASE,
                        STAMP)
                .publishes("match", MatchEvent.class)
                .publishes(SERIES, MATRIX, WARNING)
                .keeps(PartOpened.class)
                .keeps(ListExported.class)
                .opens(
                        PartOpened.class,
                        ListExported.class,
                        DossierEvent.DossierPrinted.class,
                        ReleaseEvent.BundleExported.class)
                .reads("intake", IntakeEvent.class);
    }

    /**
     * Reasons are sealed under the case of the report, and a file belongs to one case. So the keys of an erased
     * report's case are always destroyed, after the files that are stored as its evidence have ended.
     */
    @Produces
    @Singleton
    ErasedElsewhere<DataErased> erased(
            Pool pool, KeyRing keys, ReadModels readModels, Workers workers, EraseEvidenceFiles files) {
        return new ErasedElsewhere<>(
                DataErased.class,
                erased -> List.of(new Subject(
                        erased.erasureId(),
                        erased.caseId().value(),
                        erased.reportId().value())),
                noted -> files.subjects(noted.subject(), noted.erasure()),
                pool,
                keys,
                readModels,
                workers);
    }

    void start(@Observes StartupEvent event, ErasedElsewhere<DataErased> erased, UsedTickets tickets) {
        tickets.start();
        erased.start();
    }

    @Produces
    @Singleton
    AccessEvents accessEvents() {
        return AccessEvents.publishedBy("intake", "investigation");
    }

    @Produces
    @Singleton
    Handlers handlers(Streams streams) {
        return streams.handlers(FILE, HYPOTHESIS, CLOSURE, NOTICES, PROGRAMME);
    }
}
