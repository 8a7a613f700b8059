package esperanza.investigation.evidence.domain;

import java.util.Optional;

/**
 * How an item was captured, so that others can judge it: the lines that the Berkeley Protocol on open source
 * investigations and ISO/IEC 27037 ask for. A line that nobody wrote stays a question.
 *
 * @param collector the person who collected it, and in which function
 * @param source the address, account, device or place that it comes from
 * @param time when it was captured, by our clock, with the offset
 * @param sourceTime when it was made, as the source says
 * @param method how it was captured
 * @param environment the machine, network and account that were used
 * @param authority the law or authorisation on which it rests
 * @param surroundings what stood around it: text of the page, identifiers, replies
 * @param told who was told of the capture
 */
public record Capture(
        Optional<String> collector,
        Optional<String> source,
        Optional<String> time,
        Optional<String> sourceTime,
        Optional<String> method,
        Optional<String> environment,
        Optional<String> authority,
        Optional<String> surroundings,
        Optional<String> told) {

    /** True if a stranger can tell who took it, where from, and when. */
    boolean saysWhoWhereAndWhen() {
        return collector.isPresent() && source.isPresent() && time.isPresent();
    }
}
