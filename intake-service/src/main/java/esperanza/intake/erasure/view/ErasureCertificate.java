package esperanza.intake.erasure.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import esperanza.access.NotHere;
import esperanza.intake.erasure.domain.ErasureEvent;
import esperanza.intake.erasure.domain.ErasureEvent.*;
import esperanza.intake.erasure.domain.HoldGround;
import esperanza.kernel.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The state of an erasure; once it is done, the destroyed keys and the roles that approved. The certificate names
 * nobody.
 *
 * @param carryOutFrom the earliest execution; until the execution the person can take the request back
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ErasureCertificate(
        UUID erasureId,

        @Schema(enumeration = {"ASKED", "HELD", "ANNOUNCED", "REFUSED", "TAKEN_BACK", "CARRIED_OUT", "ERASED"})
        String state,

        Instant requestedAt,
        List<HeldData> holds,
        List<ErasureApproval> approvals,
        Optional<Instant> carryOutFrom,
        Optional<Instant> carriedOutAt,
        Optional<DestroyedKeys> destroyed) {

    /** A present hold on the data. */
    public record HeldData(UUID holdId, HoldGround ground, Instant since) {}

    /** One approval. {@code by} is shown to the mechanism only. */
    public record ErasureApproval(String role, Optional<String> by, Instant at) {}

    /**
     * The destroyed keys.
     *
     * @param tried the number of ciphertexts tried afterwards
     * @param opened the number of them that still opened
     * @param irreversible true if no older copy of the key database opens the data either
     * @param irreversibleFrom while still reversible: the epoch of the key provider whose destruction makes it
     *     irreversible
     */
    public record DestroyedKeys(
            Instant at,
            List<UUID> keys,
            int tried,
            int opened,
            boolean irreversible,
            Optional<Integer> irreversibleFrom) {}

    /** The latest epoch that its keys were wrapped under; empty if they are not destroyed or there were none. */
    public static Optional<Integer> epoch(UUID erasureId, List<Recorded<ErasureEvent>> history) {
        return of(erasureId, history, SubjectKeysDestroyed.class)
                .flatMap(gone -> gone.event().epoch());
    }

    /**
     * Fails with {@link NotHere} if there is no such erasure.
     *
     * @param copiesOpen whether an older copy of the key database still opens keys wrapped under this epoch
     * @param outside true if the caller is not of the mechanism
     */
    public static ErasureCertificate of(
            UUID erasureId, List<Recorded<ErasureEvent>> history, boolean copiesOpen, boolean outside) {
        Recorded<ErasureRequested> asked =
                of(erasureId, history, ErasureRequested.class).orElseThrow(NotHere::new);
        List<HeldData> holds = holds(history);
        Optional<Recorded<ErasureAnnounced>> announced = of(erasureId, history, ErasureAnnounced.class);
        return new ErasureCertificate(
                erasureId,
                state(erasureId, history, !holds.isEmpty()),
                asked.recordedAt(),
                holds,
                approvals(erasureId, history, outside),
                announced.map(each -> each.event().from()),
                of(erasureId, history, ErasureCarriedOut.class).map(Recorded::recordedAt),
                of(erasureId, history, SubjectKeysDestroyed.class).map(gone -> destroyed(gone, copiesOpen)));
    }

    private static String state(UUID erasureId, List<Recorded<ErasureEvent>> history, boolean held) {
        if (of(erasureId, history, SubjectKeysDestroyed.class).isPresent()) {
            return "ERASED";
        }
        if (of(erasureId, history, ErasureCarriedOut.class).isPresent()) {
            return "CARRIED_OUT";
        }
        if (of(erasureId, history, ErasureTakenBack.class).isPresent()) {
            return "TAKEN_BACK";
        }
        if (of(erasureId, history, ErasureRefused.class).isPresent()) {
            return "REFUSED";
        }
        if (held) {
            return "HELD";
        }
        return of(erasureId, history, ErasureAnnounced.class).isPresent() ? "ANNOUNCED" : "ASKED";
    }

    private static List<HeldData> holds(List<Recorded<ErasureEvent>> history) {
        Set<UUID> lifted = history.stream()
                .map(Recorded::event)
                .filter(HoldLifted.class::isInstance)
                .map(event -> ((HoldLifted) event).holdId())
                .collect(Collectors.toSet());
        return history.stream()
                .filter(each -> each.event() instanceof DataHeld hold && !lifted.contains(hold.holdId()))
                .map(each -> each.as(DataHeld.class))
                .map(each -> new HeldData(each.event().holdId(), each.event().ground(), each.recordedAt()))
                .toList();
    }

    private static List<ErasureApproval> approvals(
            UUID erasureId, List<Recorded<ErasureEvent>> history, boolean outside) {
        return all(erasureId, history, ErasureApproved.class)
                .map(each -> new ErasureApproval(
                        each.event().role(),
                        outside ? Optional.empty() : Optional.of(each.event().by()),
                        each.recordedAt()))
                .toList();
    }

    private static DestroyedKeys destroyed(Recorded<SubjectKeysDestroyed> recorded, boolean copiesOpen) {
        SubjectKeysDestroyed gone = recorded.event();
        return new DestroyedKeys(
                recorded.recordedAt(),
                gone.kids(),
                gone.tried(),
                gone.opened(),
                !copiesOpen,
                copiesOpen ? gone.epoch() : Optional.empty());
    }

    private static <T extends ErasureEvent> Optional<Recorded<T>> of(
            UUID erasureId, List<Recorded<ErasureEvent>> history, Class<T> kind) {
        return all(erasureId, history, kind).findFirst();
    }

    private static <T extends ErasureEvent> Stream<Recorded<T>> all(
            UUID erasureId, List<Recorded<ErasureEvent>> history, Class<T> kind) {
        return history.stream()
                .filter(each -> kind.isInstance(each.event()) && erasureId.equals(idOf(each.event())))
                .map(each -> each.as(kind));
    }

    private static UUID idOf(ErasureEvent event) {
        return switch (event) {
            case ErasureRequested asked -> asked.erasureId();
            case ErasureApproved approved -> approved.erasureId();
            case ErasureAnnounced announced -> announced.erasureId();
            case ErasureRefused refused -> refused.erasureId();
            case ErasureTakenBack back -> back.erasureId();
            case ErasureCarriedOut carried -> carried.erasureId();
            case SubjectKeysDestroyed gone -> gone.erasureId();
            case DataHeld hold -> hold.holdId();
            case HoldLifted lifted -> lifted.holdId();
        };
    }
}
