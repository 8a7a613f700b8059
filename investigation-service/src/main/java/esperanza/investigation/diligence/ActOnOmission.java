package esperanza.investigation.diligence;

import static esperanza.investigation.diligence.DiligenceStreams.OMISSION;
import static esperanza.investigation.diligence.domain.OmissionRule.NO_SUCH_ITEM;

import esperanza.access.Role;
import esperanza.investigation.diligence.domain.ContestId;
import esperanza.investigation.diligence.domain.OmissionCommand;
import esperanza.investigation.diligence.domain.OmissionCommand.*;
import esperanza.investigation.diligence.domain.OmissionEvent;
import esperanza.investigation.diligence.domain.OmissionGround;
import esperanza.investigation.file.CaseWork;
import esperanza.investigation.file.OnFile;
import esperanza.investigation.file.domain.CaseFile.Registered;
import esperanza.investigation.file.domain.Holder;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.store.Created;
import esperanza.kernel.store.Outcome;
import esperanza.protocol.diligence.ItemStatus;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Handles what people say about an item of the checklist: why it was left undone, and that they contest it. */
@Singleton
public class ActOnOmission {

    private final OnFile onFile;
    private final CaseWork work;
    private final FindDiligence diligence;

    ActOnOmission(OnFile onFile, CaseWork work, FindDiligence diligence) {
        this.onFile = onFile;
        this.work = work;
        this.diligence = diligence;
    }

    public Uni<Outcome<OmissionEvent>> justify(
            Asked<?> asked, UUID caseId, String item, OmissionGround ground, String reasons) {
        boolean supervisor = asked.caller().roles().contains(Role.SUPERVISOR);
        return handle(
                asked,
                caseId,
                item,
                basis -> new Justify(
                        basis, asked.caller().pseudonym(), supervisor, ground, Personal.of(caseId, reasons)));
    }

    public Uni<Outcome<OmissionEvent>> withdrawJustification(Asked<?> asked, UUID caseId, String item, String reasons) {
        return handle(asked, caseId, item, basis -> new WithdrawJustification(basis, Personal.of(caseId, reasons)));
    }

    /** Answers the id of the contest, too. */
    public Uni<Created<OmissionEvent>> contest(Asked<?> asked, UUID caseId, String item, String words) {
        ContestId id = new ContestId(onFile.newId(asked, "contest"));
        return handle(
                        asked,
                        caseId,
                        item,
                        basis -> new Contest(basis, id, asked.caller().pseudonym(), Personal.of(caseId, words)))
                .map(outcome -> new Created<>(id.value(), outcome));
    }

    public Uni<Outcome<OmissionEvent>> withdrawContest(
            Asked<?> asked, UUID caseId, String item, ContestId contest, String words) {
        return handle(
                asked,
                caseId,
                item,
                basis -> new WithdrawContest(basis, contest, asked.caller().pseudonym(), Personal.of(caseId, words)));
    }

    public Uni<Outcome<OmissionEvent>> answerContest(
            Asked<?> asked, UUID caseId, String item, ContestId contest, Optional<EventId> redone, String words) {
        return handle(
                asked, caseId, item, basis -> new AnswerContest(basis, contest, redone, Personal.of(caseId, words)));
    }

    public Uni<Outcome<OmissionEvent>> settleContest(
            Asked<?> asked, UUID caseId, String item, ContestId contest, boolean upheld, String reasons) {
        return handle(
                asked,
                caseId,
                item,
                basis -> new SettleContest(
                        basis, contest, asked.caller().pseudonym(), upheld, Personal.of(caseId, reasons)));
    }

    private Uni<Outcome<OmissionEvent>> handle(
            Asked<?> asked, UUID caseId, String item, Function<Basis, OmissionCommand> command) {
        return onFile.anybodys(asked, caseId)
                .chain(file -> diligence
                        .item(new CaseId(caseId), item)
                        .map(status -> basis(file, status.orElseThrow(() -> new RuleViolation(NO_SUCH_ITEM)))))
                .chain(basis -> work.handle(asked, OMISSION, idOf(caseId, item), command.apply(basis)));
    }

    private Basis basis(Registered file, ItemStatus status) {
        return new Basis(
                file.content().caseId(),
                status.item().id(),
                diligence.list(),
                status.item().mandatory(),
                status.status(),
                status.item().contestable(),
                file.holder().map(Holder::investigator).orElse(""));
    }

    /** One stream for each item of a case. */
    private static UUID idOf(UUID caseId, String item) {
        return UUID.nameUUIDFromBytes((caseId + "/omission/" + item).getBytes(StandardCharsets.UTF_8));
    }
}
