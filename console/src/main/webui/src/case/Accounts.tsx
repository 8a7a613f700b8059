import { MadeActs } from '../made/MadeActs';
import { Told } from '../told/Told';
import { useOnCase } from './onCase';
import { useReportThings } from './useThings';

/** What was told in the reports of the case and of its plans, opened for a purpose; and what can be done with a report of the case. */
export function Accounts() {
  const { known } = useOnCase();
  const things = useReportThings(known);
  return (
    <div className="tab">
      <Told />
      {things.map((each) => (
        <MadeActs key={Object.values(each.ids).join(' ')} {...each} />
      ))}
    </div>
  );
}
