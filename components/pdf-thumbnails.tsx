import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import { createTranslator } from './messages.ts';

interface PdfThumbnailsProps {
  readonly lang: Language;
  readonly page: number;
  readonly pageCount: number;
  onPage(page: number): void;
  onThumbnail(page: number, canvas: HTMLCanvasElement, signal: AbortSignal): void;
}

/** Small pictures of the pages. Only those in view are drawn, and let go when they leave it. */
export function PdfThumbnails({ lang, page, pageCount, onPage, onThumbnail }: PdfThumbnailsProps) {
  return (
    <ol class="pdf-thumbnails">
      {Array.from({ length: pageCount }, (_, index) => (
        <li key={index}>
          <Thumbnail lang={lang} page={index + 1} current={page === index + 1} onPage={onPage} onThumbnail={onThumbnail} />
        </li>
      ))}
    </ol>
  );
}

interface ThumbnailProps extends Pick<PdfThumbnailsProps, 'lang' | 'onPage' | 'onThumbnail'> {
  readonly page: number;
  readonly current: boolean;
}

function Thumbnail({ lang, page, current, onPage, onThumbnail }: ThumbnailProps) {
  const button = useRef<HTMLButtonElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const near = useNear(button);
  useEffect(() => {
    if (!near || canvas.current === null) return undefined;
    const life = new AbortController();
    const picture = canvas.current;
    onThumbnail(page, picture, life.signal);
    return () => {
      life.abort();
      // A picture out of view gives its memory back.
      picture.width = picture.height = 0;
    };
  }, [near, page]);
  return (
    <button
      ref={button}
      type="button"
      class="pdf-thumbnail"
      aria-label={createTranslator(lang)('pdfThumbnail', page)}
      {...(current ? { 'aria-current': 'page' } : {})}
      onClick={() => onPage(page)}
    >
      <canvas ref={canvas} width={0} height={0} aria-hidden="true" />
      <span aria-hidden="true">{page}</span>
    </button>
  );
}

function useNear(element: { readonly current: Element | null }): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting ?? false), { rootMargin: '200px' });
    if (element.current) observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return near;
}
