package esperanza.files.segment;

import esperanza.files.domain.Segment;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of one segment that a reader asked for.
 *
 * @param n the number of the segment, from 0 on
 * @param from the first byte within the segment
 */
record Cut(int n, Segment segment, int from, int length) {

    static List<Cut> of(List<Segment> segments, long from, long length) {
        List<Cut> cuts = new ArrayList<>();
        long begin = 0;
        for (int n = 0; n < segments.size(); n++) {
            Segment segment = segments.get(n);
            long first = Math.max(from, begin);
            long end = Math.min(from + length, begin + segment.length());
            if (first < end) {
                cuts.add(new Cut(n, segment, (int) (first - begin), (int) (end - first)));
            }
            begin += segment.length();
        }
        return cuts;
    }
}
