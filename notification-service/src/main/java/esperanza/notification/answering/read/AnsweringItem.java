package esperanza.notification.answering.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How the alerts of a week were answered that called this function first.
 *
 * @param week its Monday, in the zone of the mechanism
 * @param exercise whether these are the alerts of exercises
 * @param figures absent while the week runs, and for a week with few alerts
 * @param gapHours hours in which the rotas of the function had a seat without anybody; absent without a rota, and for
 *     exercises
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record AnsweringItem(
        LocalDate week, String function, boolean exercise, Optional<Figures> figures, Optional<Double> gapHours) {

    /**
     * Counts are rounded down to a multiple of five, shares to one of five per cent.
     *
     * @param alerts how many were raised
     * @param accepted the time until a provider took the first page; absent if none was taken
     * @param delivered the time until a provider reported that it arrived; absent if none of the ways reports
     * @param answered the time until a person answered; absent if nobody did
     * @param inTimePercent of those that called for an answer: a person answered before the alert climbed
     * @param rounds how often people were called until one answered
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Figures(
            long alerts,
            Optional<Spread> accepted,
            Optional<Spread> delivered,
            Optional<Spread> answered,
            long inTimePercent,
            Optional<Rounds> rounds) {}

    /**
     * Bounds of the buckets of the median and of the 95th percentile.
     *
     * @param half half took no longer than so many seconds
     * @param most 95 of 100 took no longer than so many seconds
     */
    public record Spread(double half, double most) {}

    /**
     * The median and the 95th percentile.
     *
     * @param half half needed no more
     * @param most 95 of 100 needed no more
     */
    public record Rounds(int half, int most) {}
}
