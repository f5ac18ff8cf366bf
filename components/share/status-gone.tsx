type StatusGoneProps = { title: string; text: string };

/** The one answer for a wrong, an ended and a revoked link. */
export const StatusGone = ({ title, text }: StatusGoneProps) => (
  <>
    <h1>{title}</h1>
    <p className="lead">{text}</p>
  </>
);
