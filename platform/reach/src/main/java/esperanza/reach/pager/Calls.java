package esperanza.reach.pager;

import esperanza.reach.message.domain.MessageText;
import esperanza.reach.pager.domain.Paging;
import esperanza.reach.pager.domain.Post;
import esperanza.reach.pager.domain.Urgent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The calls that are open: one for each ladder and text, however many reports wait for it, so that a post gets one page per round
 * and not one per report. A call lasts until none of its reports waits any more, or until somebody answers. What came
 * after the last page that was sent is not answered with it, and begins a call anew.
 */
public final class Calls {

    /** A call that was interrupted for longer begins anew, with its first post. */
    private static final Duration INTERRUPTED = Duration.ofHours(1);

    private static final Logger LOG = Logger.getLogger(Calls.class);

    /** So many answered references are known again, because an answer may be repeated. */
    private static final int REMEMBERED = 1000;

    /**
     * A page to be sent.
     *
     * @param last the last report that the page is about
     */
    record Due(UUID call, UUID reference, Post post, MessageText text, long last) {}

    private record Member(long number, UUID id, Uncalled place) {

        boolean waits() {
            return place.waits(id);
        }
    }

    private static final class Call {

        private final List<Post> ladder;
        private final MessageText text;
        private final Deque<Member> members = new ArrayDeque<>();
        private final Set<String> excluded = new HashSet<>();
        private Paging paging;
        private long told = -1;

        private Call(Urgent first, Paging paging) {
            this.ladder = first.ladder();
            this.text = first.text();
            this.paging = paging;
        }
    }

    private final FolderPagings pagings;
    private final Duration aWhile;
    private final Map<UUID, Call> open = new HashMap<>();
    private final Map<UUID, Set<String>> answered = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Set<String>> eldest) {
            return size() > REMEMBERED;
        }
    };
    private long number;

    /** @param aWhile the time until the next post is paged and the earlier ones are paged again */
    public Calls(FolderPagings pagings, Duration aWhile) {
        this.pagings = pagings;
        this.aWhile = aWhile;
    }

    /** A report that waits joins the call of its ladder, or begins it. */
    synchronized void join(Urgent report, Uncalled place, Instant now) {
        UUID key = key(report);
        Call call = open.computeIfAbsent(key, each -> new Call(report, goingOn(each, now)));
        call.members.add(new Member(number++, report.id(), place));
        call.excluded.addAll(report.excluded());
    }

    /** The pages that are due now. Calls of which no report waits any more end. */
    synchronized List<Due> due(Instant now) {
        Set.copyOf(open.keySet()).forEach(this::endIfNobodyWaits);
        return open.entrySet().stream()
                .flatMap(each -> each.getValue().paging.due(each.getValue().ladder, now, aWhile).stream()
                        .map(post -> due(each.getKey(), each.getValue(), post)))
                .toList();
    }

    /** The mail server accepted the page. */
    synchronized void taken(Due due, Instant now) {
        Call call = open.get(due.call);
        if (call != null && call.paging.reference().equals(due.reference)) {
            call.told = Math.max(call.told, due.last);
            call.paging = pagings.keep(due.call, call.paging.taken(due.post, now));
        }
    }

    /**
     * Somebody answers for all reports of this call about which a page was sent. A repetition changes nothing. False if
     * there is no such call, or if they may not.
     *
     * @param may whether the person may answer for reports that accuse these institutions
     */
    synchronized boolean answered(UUID reference, Instant now, Predicate<Set<String>> may) {
        Optional<Map.Entry<UUID, Call>> found = open.entrySet().stream()
                .filter(each -> each.getValue().paging.reference().equals(reference))
                .filter(each -> may.test(each.getValue().excluded))
                .findFirst();
        found.ifPresent(each -> {
            answered.put(reference, Set.copyOf(each.getValue().excluded));
            Call call = each.getValue();
            while (!call.members.isEmpty() && call.members.peek().number <= call.told) {
                call.members.poll();
            }
            end(each.getKey());
            if (!call.members.isEmpty()) {
                call.paging = begun(each.getKey(), now);
                open.put(each.getKey(), call);
            }
        });
        return Optional.ofNullable(answered.get(reference)).filter(may).isPresent();
    }

    /** The number of calls that nobody has answered. */
    synchronized int unanswered() {
        return open.size();
    }

    private Due due(UUID key, Call call, Post post) {
        return new Due(key, call.paging.reference(), post, call.text, call.members.getLast().number);
    }

    /** Looks at the first reports only: a call goes on as long as one of its reports waits. */
    private void endIfNobodyWaits(UUID key) {
        Deque<Member> members = open.get(key).members;
        while (!members.isEmpty() && !members.peek().waits()) {
            members.poll();
        }
        if (members.isEmpty()) {
            end(key);
        }
    }

    private void end(UUID key) {
        open.remove(key);
        pagings.discard(key);
    }

    private Paging goingOn(UUID key, Instant now) {
        return pagings.find(key).filter(kept -> kept.goesOn(now, INTERRUPTED)).orElseGet(() -> begun(key, now));
    }

    private Paging begun(UUID key, Instant now) {
        Paging begun = Paging.begun(UUID.randomUUID(), now);
        LOG.errorf("nobody is called elsewhere, people are paged from here: %s", begun.reference());
        return pagings.keep(key, begun);
    }

    private static UUID key(Urgent report) {
        Stream<String> names = report.ladder().stream().map(Post::name);
        return UUID.nameUUIDFromBytes(Stream.concat(Stream.of(report.text().name()), names)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8));
    }
}
