import type es from '../es/files';
import type { Same } from '../same';

export default {
  kind: { IMAGE: 'Image', AUDIO: 'Recording', VIDEO: 'Video', DOCUMENT: 'Document', CHAT: 'Exported conversation', OTHER: 'Another type' },
  size: { UP_TO_1_MIB: 'up to 1 MB', UP_TO_8_MIB: 'up to 8 MB', UP_TO_32_MIB: 'up to 32 MB', UP_TO_256_MIB: 'up to 256 MB', LARGER: 'more than 256 MB' },
  stage: { ANNOUNCED: 'announced, has not arrived yet', NEVER_CAME: 'did not arrive: ask for it', RECEIVED: 'arrived, nobody looked at it yet', CHECKED: 'arrived', REMOVED: 'erased' },
  scan: { CLEAN: 'no known harmful program', FOUND: 'a harmful program: not shown', TOO_LARGE: 'too large to be scanned', NOT_SCANNED: 'not scanned for harmful programs yet' },
  differs: 'not as it was announced',
  misnamed: 'not of the type that its name says',
  marks: { INTIMATE: 'intimate: opens with a second person', CHILD: 'child or adolescent: opens with a second person' },
  passedOn: 'passed to an investigator',
  damaged: 'damaged in the store',
  noPictures: 'It cannot be shown without the original.',
  note: 'It may show violence or what is intimate. It is hidden until you ask for it.',
  show: 'Show the picture',
  listen: 'Show the recording',
  sound: 'Recording of the file',
  picture: 'Picture {{page}} of {{pages}} of the file, not described yet',
  pictureBlurred: 'Picture {{page}} of {{pages}} of the file, small and blurred',
  sharp: 'Show it clearly',
  before: 'Previous',
  next: 'Next',
  place: '{{page}} of {{pages}}',
  progress: 'What has arrived',
  sending: { sending: 'Sending.', waiting: 'The line broke. It goes on by itself when it is back.', done: 'The file arrived.', failed: 'It could not be sent. What arrived is kept for a day.' },
  pause: 'Stop',
  goOn: 'Go on',
} satisfies Same<typeof es>;
