import { expect, test } from 'vitest';
import { belongingToSavedPages } from '../../domain/saved-page.ts';

const belonging = (...paths: string[]) => [...belongingToSavedPages(paths)];

test('files in the folder of a page that is there belong to it', () => {
  expect(belonging('Quay.html', 'Quay_files/style.css', 'Quay_files/frame/advert.html', 'Quay_files.txt', 'Other_files/a.css')).toEqual([
    'Quay_files/style.css',
    'Quay_files/frame/advert.html',
  ]);
  expect(belonging('in/Quay.htm', 'in/Quay.files/a.css', 'Quay_files/a.css')).toEqual(['in/Quay.files/a.css']);
  expect(belonging('Kai.html', 'Kai-Dateien/a.css', 'Quai.html', 'Quai_fichiers/a.css')).toEqual([
    'Kai-Dateien/a.css',
    'Quai_fichiers/a.css',
  ]);
});

test('without its page a folder is a folder, and a page is never its own file', () => {
  expect(belonging('Quay_files/a.html', 'Quay_files/b.txt')).toEqual([]);
  expect(belonging('Quay.html', 'Quay.html')).toEqual([]);
});

test('however a path is written', () => {
  expect(belonging('C:\\in\\Quay.HTML', 'C:\\in\\Quay_files\\a.css')).toEqual(['C:\\in\\Quay_files\\a.css']);
  expect(belonging('./항만.html', '\u1112\u1161\u11bc\u1106\u1161\u11ab_files/a.css')).toHaveLength(1);
});
