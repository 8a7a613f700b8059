package esperanza.notification.rota.read;

import java.util.List;
import java.util.UUID;

/**
 * An open rota.
 *
 * @param gaps that last, and those of the coming two weeks
 * @param onDuty pseudonyms of those who would be called now, in this order
 */
public record RotaItem(
        UUID rotaId,
        String institution,
        String function,
        String zone,
        int seats,
        List<StandingPerson> standing,
        List<GapItem> gaps,
        List<String> onDuty) {}
